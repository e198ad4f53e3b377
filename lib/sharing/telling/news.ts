import { and, asc, desc, eq, gt, inArray, lte, or } from "drizzle-orm";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import { events } from "#db/schema/events.ts";
import { references } from "#db/schema/references.ts";
import { sections } from "#db/schema/sections.ts";
import { series } from "#db/schema/series.ts";
import { topics } from "#db/schema/topics.ts";
import { latestTag, namedIn } from "#lib/tags.ts";

/** `paths`: addresses of articles that came, changed or went; `subjects`: pages whose feeds changed, besides the site's. */
export type Told = { upTo: number; changed: boolean; paths: string[]; subjects: string[] };

/** As many acts as are told of at one go. */
const AT_ONE_GO = 100;

/** What readers see otherwise since an event; null when nothing happened. Only what is older than `before` is looked at. */
export async function newsSince(upTo: number, before: Date): Promise<Told | null> {
  const rows = await db()
    .select({ id: events.id, type: events.targetType, tags: events.tags })
    .from(events)
    .where(and(gt(events.id, upTo), lte(events.at, before)))
    .orderBy(asc(events.id))
    .limit(AT_ONE_GO);
  const last = rows.at(-1);
  if (!last) return null;
  // What is noted on the lists of the newest is what readers see.
  const seen = rows.filter(({ tags }) => tags.includes(latestTag));
  const tags = seen.flatMap((row) => row.tags);
  const paths = seen.flatMap((row) => (row.type === "article" ? namedIn(row.tags, "path") : []));
  return { upTo: last.id, changed: seen.length > 0, paths: [...new Set(paths)], subjects: await subjectsOf(tags) };
}

/** The newest event there is; 0 without any. */
export async function newestEvent(): Promise<number> {
  const [row] = await db().select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(1);
  return row?.id ?? 0;
}

async function subjectsOf(tags: readonly string[]): Promise<string[]> {
  const ids = (kind: "section" | "topic" | "author") => [...new Set(namedIn(tags, kind))];
  const [inSections, inTopics, byAuthors] = [ids("section"), ids("topic"), ids("author")];
  const found = await Promise.all([
    inSections.length > 0
      ? db().select({ at: sections.path }).from(sections).where(inArray(sections.id, inSections))
      : [],
    inTopics.length > 0 ? db().select({ at: topics.slug }).from(topics).where(inArray(topics.id, inTopics)) : [],
    byAuthors.length > 0 ? db().select({ at: authors.slug }).from(authors).where(inArray(authors.id, byAuthors)) : [],
    seriesOf(namedIn(tags, "article"), namedIn(tags, "series")),
  ]);
  return found.flatMap((rows, i) => rows.map(({ at }) => `${["", "topics/", "authors/", "series/"][i]}${at}`));
}

/** Those that changed themselves, and those that one of the articles is a part of. */
async function seriesOf(articleIds: string[], ids: string[]): Promise<{ at: string }[]> {
  if (articleIds.length === 0 && ids.length === 0) return [];
  const { articleId, role, targetId } = references;
  const ofParts = db()
    .select({ id: targetId })
    .from(references)
    .where(and(eq(role, "part"), inArray(articleId, articleIds)));
  return db()
    .select({ at: series.slug })
    .from(series)
    .where(or(inArray(series.id, ids), inArray(series.id, ofParts)));
}
