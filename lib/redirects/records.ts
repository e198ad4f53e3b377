import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { redirects } from "#db/schema/redirects.ts";
import { sections } from "#db/schema/sections.ts";
import { topics } from "#db/schema/topics.ts";

/** The record that a rule leads to, so that it goes on leading there when that moves. */
export type RecordIds = { articleId: string | null; sectionId: string | null; topicId: string | null };

export const NO_RECORD: RecordIds = { articleId: null, sectionId: null, topicId: null };
const AT_ONCE = 400;

/** Which of some targets are articles, sections or topics of this site, also by an address that one of them had before. */
export async function recordsAt(on: Database, targets: readonly string[]): Promise<Map<string, RecordIds>> {
  const found = new Map<string, RecordIds>();
  const own = [...new Set(targets)].filter((target) => target.startsWith("/") && !/[?#*:]/.test(target));
  for (let at = 0; at < own.length; at += AT_ONCE) {
    const targetAt = new Map(
      own.slice(at, at + AT_ONCE).map((target) => [decodeURIComponent(target.slice(1)), target]),
    );
    for (const { path, ...ids } of await recordsAmong(on, [...targetAt.keys()]))
      found.set(targetAt.get(path) as string, { ...NO_RECORD, ...ids });
  }
  return found;
}

/** What stands at an address now comes last, and so goes before what stood there once. */
async function recordsAmong(on: Database, paths: string[]): Promise<({ path: string } & Partial<RecordIds>)[]> {
  const slugs = paths.flatMap((path) => /^topics\/([^/]+)$/.exec(path)?.[1] ?? []);
  const [past, live, places, subjects] = [
    await on.select().from(redirects).where(inArray(redirects.path, paths)),
    await on.select({ id: articles.id, path: articles.path }).from(articles).where(inArray(articles.path, paths)),
    await on.select({ id: sections.id, path: sections.path }).from(sections).where(inArray(sections.path, paths)),
    slugs.length > 0
      ? await on.select({ id: topics.id, slug: topics.slug }).from(topics).where(inArray(topics.slug, slugs))
      : [],
  ];
  return [
    ...past.map(({ path, articleId, sectionId }) => ({ path, articleId, sectionId })),
    ...live.map(({ id, path }) => ({ path: path as string, articleId: id, sectionId: null })),
    ...places.map(({ id, path }) => ({ path, sectionId: id, articleId: null })),
    ...subjects.map(({ id, slug }) => ({ path: `topics/${slug}`, topicId: id })),
  ];
}
