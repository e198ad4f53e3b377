import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { Article } from "#db/schema/articles.ts";
import { comments } from "#db/schema/comments.ts";
import { waivers } from "#db/schema/desk.ts";
import { media } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import { site } from "#db/schema/site.ts";
import type { Content } from "#lib/articles/content.ts";
import { env } from "#lib/kernel/env.ts";
import type { Placed } from "#lib/review/rows.ts";
import { approvalsMissing } from "./approvals.ts";
import { type CheckFacts, type CheckText, findingsOf } from "./findings.ts";
import { type Judged, judged, type ToldWaiver } from "./judge.ts";
import { MOST_LINKS, MOST_THREADS } from "./limits.ts";
import { linkStates } from "./link-states.ts";
import type { Choices } from "./severities.ts";
import { checkText } from "./text.ts";

/** What the checks share: rows in, facts out. */
export type Seen = { facts: CheckFacts; choices: Choices; waivers: ToldWaiver[]; origin: string; text: CheckText };

/** What of an article the checks go by, besides its text. */
export type Checked = Placed & Pick<Article, "form">;

const MOST_WAIVERS = 500;

/** All that the checks go by, of a text of this article. */
export async function seen(on: Database, article: Checked, content: Content): Promise<Seen> {
  const origin = siteOrigin();
  const text = checkText(content, origin);
  const [known] = await on.select({ choices: site.checks, follow: site.approvalsFollowText }).from(site).limit(1);
  const missing = await approvalsMissing(on, article, content.contentHash);
  // Where an approval outlives the text, so does its being let pass.
  const of = known?.follow === false ? "" : content.contentHash.slice(0, 16);
  const facts: CheckFacts = {
    form: article.form,
    media: await mediaFacts(on, text),
    links: await linkStates(on, targetsIn(text)),
    threads: await openThreads(on, article.id),
    approvals: missing.map(({ stageId, stageName }) => ({ stageId, stageName, of })),
  };
  return { facts, choices: known?.choices ?? null, waivers: await waiversOf(on, article.id), origin, text };
}

/** What is found in a text of this article, judged by what the site wants and what was let pass. */
export async function foundIn(on: Database, article: Checked, content: Content): Promise<Judged[]> {
  const { text, facts, choices, waivers } = await seen(on, article, content);
  return judged(findingsOf(text, facts), choices, waivers);
}

function siteOrigin(): string {
  return new URL(env().PUBLIC_URL).origin;
}

async function mediaFacts(on: Database, { lead, blocks }: CheckText): Promise<CheckFacts["media"]> {
  const inText = blocks.flatMap(({ pictures }) => pictures.map(({ mediaId }) => mediaId));
  const ids = [...new Set([...(lead ? [lead.mediaId] : []), ...inText])];
  if (ids.length === 0) return {};
  const rows = await on
    .select({ id: media.id, alt: media.alt, decorative: media.decorative, credit: media.credit })
    .from(media)
    .where(inArray(media.id, ids));
  return Object.fromEntries(
    rows.map(({ id, alt, decorative, credit }) => [
      id,
      { described: alt !== "" || decorative, credited: credit !== "" },
    ]),
  );
}

function targetsIn({ blocks }: CheckText): string[] {
  const targets = blocks.flatMap(({ links }) => links.map(({ target }) => target));
  return [...new Set(targets)].slice(0, MOST_LINKS);
}

/** The comments that began a thread which nobody has resolved. */
async function openThreads(on: Database, articleId: string): Promise<string[]> {
  const { id, threadId, resolvedAt, removedAt, at } = comments;
  const rows = await on
    .select({ id })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), eq(id, threadId), isNull(resolvedAt), isNull(removedAt)))
    .orderBy(asc(at), asc(id))
    .limit(MOST_THREADS);
  return rows.map((row) => row.id);
}

async function waiversOf(on: Database, articleId: string): Promise<ToldWaiver[]> {
  const { check, finding, reason, at } = waivers;
  const rows = await on
    .select({ check, finding, reason, at, by: people.name })
    .from(waivers)
    .leftJoin(people, eq(people.id, waivers.byId))
    .where(eq(waivers.articleId, articleId))
    .orderBy(desc(at), asc(waivers.id))
    .limit(MOST_WAIVERS);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
