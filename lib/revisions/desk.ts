import { aliasedTable, and, desc, eq, getTableColumns, lt, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, type Revision, revisions } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import type { RevisionKind } from "#db/vocabulary.ts";
import { type Content, contentOf } from "#lib/articles/content.ts";
import { type DeskArticle, visibleTo } from "#lib/articles/desk.ts";
import { documentWords } from "#lib/content/text.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type Summary, summarise } from "./diff/summary.ts";
import type { KindFilter } from "./schema.ts";

/** Versions on one page of the history. Each is compared with the one before it, so not too many. */
export const VERSIONS_A_PAGE = 20;

/** One version in the list: a revision, or the working draft, which has no number. */
export type Version = {
  /** Of the revision; `now` for the working draft. */
  id: string;
  number: number | null;
  kind: RevisionKind | "now";
  label: string | null;
  at: Date;
  by: string | null;
  /** What readers see. */
  live: boolean;
  words: number;
  /** Readers were not told of it. */
  minor: boolean;
  /** From readers, who might open it otherwise; the reason is the one that they are given. */
  withheld: { since: Date; by: string | null; reason: string } | null;
};
export type ListedVersion = Version & { summary: Summary | null };
export type VersionWithContent = Version & { content: Content };

/** The history, the newest first. `after` is the number to go on from; null at the end. */
export async function deskHistory(
  viewer: Viewer,
  article: DeskArticle,
  { kind, after }: { kind: KindFilter; after?: number | undefined },
): Promise<{ versions: ListedVersion[]; after: number | null }> {
  const where = [...ofKind(kind), ...(after === undefined ? [] : [lt(revisions.number, after)])];
  // One more than is shown: the last one is compared with it.
  const rows = await versions(viewer, article.id, where, VERSIONS_A_PAGE + 1);
  const all = after === undefined && kind === "all" ? [draftVersion(article), ...rows] : rows;
  const listed = all.slice(0, all.length - (rows.length > VERSIONS_A_PAGE ? 1 : 0));
  return {
    versions: listed.map(({ content, ...version }, index) => {
      const before = all[index + 1];
      return { ...version, summary: before ? summarise(before.content, content) : null };
    }),
    after: rows.length > VERSIONS_A_PAGE ? (rows[VERSIONS_A_PAGE - 1]?.number ?? null) : null,
  };
}

/** One version of the article by its id; nothing for what is not there, or belongs to another article. */
export async function deskVersion(
  viewer: Viewer,
  article: DeskArticle,
  id: string,
): Promise<VersionWithContent | undefined> {
  if (id === "now") return draftVersion(article);
  return (await versions(viewer, article.id, [eq(revisions.id, id)], 1))[0];
}

/** The one that came before, of the same filter. */
export async function versionBefore(
  viewer: Viewer,
  articleId: string,
  { number }: Pick<Version, "number">,
  kind: KindFilter,
): Promise<VersionWithContent | undefined> {
  const where = [...ofKind(kind), ...(number === null ? [] : [lt(revisions.number, number)])];
  return (await versions(viewer, articleId, where, 1))[0];
}

async function versions(viewer: Viewer, articleId: string, where: SQL[], limit: number): Promise<VersionWithContent[]> {
  // The finished HTML is as long as the text, and nothing here shows it.
  const { html: _, ...columns } = getTableColumns(revisions);
  const holders = aliasedTable(people, "holders");
  const rows = await db()
    .select({ revision: columns, by: people.name, liveId: articles.liveRevisionId, withheldBy: holders.name })
    .from(revisions)
    .innerJoin(articles, eq(articles.id, revisions.articleId))
    .leftJoin(people, eq(people.id, revisions.createdBy))
    .leftJoin(holders, eq(holders.id, revisions.withheldBy))
    .where(and(eq(revisions.articleId, articleId), visibleTo(viewer), ...where))
    .orderBy(desc(revisions.number))
    .limit(limit);
  return rows.map(({ revision, by, liveId, withheldBy }) => {
    const { id, number, revisionKind: kind, label, createdAt: at, words, minor, withheldAt, withheldReason } = revision;
    const withheld = withheldAt && { since: withheldAt, by: withheldBy, reason: withheldReason };
    const facts = { id, number, kind, label, at, by, words, minor, withheld, live: id === liveId };
    return { ...facts, content: contentOf(revision as Revision) };
  });
}

function draftVersion({ content, savedAt, savedBy }: DeskArticle): VersionWithContent {
  const words = documentWords(content.body, content.language);
  const none = { number: null, label: null, live: false, minor: false, withheld: null };
  return { id: "now", kind: "now", at: savedAt, by: savedBy, words, content, ...none };
}

function ofKind(kind: KindFilter): SQL[] {
  return kind === "all" ? [] : [eq(revisions.revisionKind, kind)];
}
