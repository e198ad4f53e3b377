import { asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { notices } from "#db/schema/notices.ts";
import { reviews } from "#db/schema/stages.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { approveArticle } from "#lib/review/commands/approve.ts";
import { submitArticle } from "#lib/review/commands/submit.ts";
import { deskReview } from "#lib/review/desk-review.ts";
import { aDraft, type MadeDraft } from "./articles.ts";
import { anAdmin, aPerson, type Staff } from "./make.ts";

export const EDITING = "stage-editing";
export const FACTS = "stage-facts";
export const seen = ({ id, version }: MadeDraft, stageId: string) => ({ id, version, stageId });

/** A complete draft of a writer, submitted to Editing. */
export async function submitted(writer: Staff, facts: Parameters<typeof aDraft>[1] = {}): Promise<MadeDraft> {
  const draft = await aDraft(writer.context, facts);
  await submitArticle(seen(draft, "stage-writing"), writer.context);
  return draft;
}

export async function approvedIn(stageId: string, draft: MadeDraft, context: Context): Promise<void> {
  await approveArticle(seen(draft, stageId), context);
}

/** Where a story stands, as an admin sees it. */
export async function standingNow(id: string) {
  const { viewer } = await anAdmin({ name: "Onlooker" });
  const { here, ready, steps } = await deskReview(viewer, id);
  return { here: here.name, ready, approvals: steps.map(({ approval }) => approval?.state ?? "none").join(" ") };
}

export async function articleRow(id: string) {
  return (await db().select().from(articles).where(eq(articles.id, id)))[0];
}

export async function actsOn(id: string) {
  return db().select().from(reviews).where(eq(reviews.articleId, id)).orderBy(asc(reviews.at));
}

/** What somebody was told, the oldest first. */
export async function toldTo(personId: string): Promise<{ kind: string; words: string }[]> {
  const { kind, words, at } = notices;
  return db().select({ kind, words }).from(notices).where(eq(notices.personId, personId)).orderBy(asc(at));
}

export const aWriter = () => aPerson({ role: "contributor", name: "Wren Writer" });
