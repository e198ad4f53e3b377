import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { site } from "#db/schema/site.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";
import { canWaive } from "./policy.ts";
import { type Seen, seen } from "./rows.ts";
import type { Choices } from "./severities.ts";

/** What the editor needs besides the text to say what the checks find. Plain JSON: it is also asked for anew. */
export type DeskChecks = Omit<Seen, "text"> & {
  /** Whether the viewer lets findings pass, and missing approvals. */
  may: { waive: boolean; waiveApproval: boolean };
};

/** Of the draft as it is saved. Throws not-found for an article that the viewer may not see. */
export async function deskChecks(viewer: Viewer, id: string): Promise<DeskChecks> {
  const { content } = await deskArticle(viewer, id);
  const [article] = await db().select().from(articles).where(eq(articles.id, id));
  if (!article) throw notFound("article");
  const { facts, choices, waivers, origin } = await seen(db(), article, content);
  const may = { waive: canWaive(viewer, article, "to-come"), waiveApproval: canWaive(viewer, article, "approval") };
  return { facts, choices, waivers, origin, may };
}

/** What the site wants of the checks, for those who may change it. */
export async function deskCheckChoices(viewer: Viewer): Promise<Choices> {
  if (!canChangeSettings(viewer)) throw notFound("page");
  const [row] = await db().select({ checks: site.checks }).from(site).where(eq(site.id, 1));
  return row?.checks ?? null;
}
