import { inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import { media } from "#db/schema/media.ts";
import { sections } from "#db/schema/sections.ts";
import { topics } from "#db/schema/topics.ts";
import { type Content, contentColumns } from "#lib/articles/content.ts";
import { type DeskArticle, deskArticle } from "#lib/articles/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { deskVersion, type Version, type VersionWithContent, versionBefore } from "./desk.ts";
import { newBudget } from "./diff/budget.ts";
import { type FieldChange, factChanges, type Names } from "./diff/fields.ts";
import { type Summary, summarise } from "./diff/summary.ts";
import { rowsBetween, type TextsBetween } from "./rows-between.ts";
import type { HistoryInput, TwoTextsInput } from "./schema.ts";

/** Two contents set against one another, the way from `before` to `after`. */
export type SetAgainst = TextsBetween & { facts: FieldChange[] };

export type Comparison = SetAgainst & {
  article: DeskArticle;
  /** The newer of the two. */
  shown: Version;
  /** The older; null when the shown one is the first. */
  base: Version | null;
  /** The other one was asked for, rather than the one before. */
  chosen: boolean;
  summary: Summary;
};

/** Two versions of an article, set against one another. Throws not-found for what the viewer may not see. */
export async function deskComparison(viewer: Viewer, id: string, wish: HistoryInput): Promise<Comparison> {
  const article = await deskArticle(viewer, id);
  const [one, other] = await Promise.all([
    deskVersion(viewer, article, wish.show),
    wish.with && deskVersion(viewer, article, wish.with),
  ]);
  if (!one || (wish.with && !other)) throw notFound("version");
  const [shown, base] = other
    ? ([one, other].toSorted(newestFirst) as [VersionWithContent, VersionWithContent])
    : [one, await versionBefore(viewer, id, one, wish.kind)];
  const before = base?.content ?? shown.content;
  const after = shown.content;
  return {
    article,
    ...{ shown: bare(shown), base: base ? bare(base) : null, chosen: other !== undefined },
    ...(await setAgainst(id, before, after)),
    summary: summarise(before, after),
  };
}

/** Two texts of an article of which one must give way. Throws not-found for an article that the viewer may not see. */
export async function deskTwoTexts(viewer: Viewer, { id, mine, theirs }: TwoTextsInput): Promise<SetAgainst> {
  await deskArticle(viewer, id);
  return setAgainst(id, contentColumns(theirs), contentColumns(mine));
}

async function setAgainst(id: string, before: Content, after: Content): Promise<SetAgainst> {
  const [names, texts] = await Promise.all([namesIn([before, after]), rowsBetween(id, before, after)]);
  return { ...texts, facts: factChanges(before, after, names, newBudget()) };
}

function newestFirst(a: Version, b: Version): number {
  return (b.number ?? Number.POSITIVE_INFINITY) > (a.number ?? Number.POSITIVE_INFINITY) ? 1 : -1;
}

function bare({ content: _, ...version }: VersionWithContent): Version {
  return version;
}

/** What the ids in the contents are called today. */
async function namesIn(contents: Content[]): Promise<Names> {
  const ids = (of: (content: Content) => (string | null | undefined)[]) => [
    ...new Set(contents.flatMap(of).filter((id): id is string => Boolean(id))),
  ];
  const found = await Promise.all([
    named(
      sections,
      sections.name,
      ids(({ sectionId }) => [sectionId]),
    ),
    named(
      authors,
      authors.name,
      ids(({ bylines }) => bylines),
    ),
    named(
      topics,
      topics.name,
      ids(({ topics: of }) => of),
    ),
    named(
      media,
      media.fileName,
      ids(({ lead }) => [lead?.mediaId]),
    ),
  ]);
  return new Map(found.flat());
}

type Named = typeof sections | typeof authors | typeof topics | typeof media;
type NameColumn = typeof sections.name | typeof authors.name | typeof topics.name | typeof media.fileName;

async function named(table: Named, name: NameColumn, ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const rows = await db().select({ id: table.id, name }).from(table).where(inArray(table.id, ids));
  return rows.map((row) => [row.id, String(row.name)]);
}
