import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { sections } from "#db/schema/sections.ts";
import type { MenuEntry } from "#db/schema/site.ts";
import { topics } from "#db/schema/topics.ts";
import { targetIn } from "./menus.ts";

/** `path` is without the leading slash; null while readers do not see it, and then it has no name for them either. */
export type Target = { name: string; path: string | null };
type Find = (entry: MenuEntry) => Target | undefined;

/** What entries lead to within the site, as readers know it; what is gone is not found. At most three queries. */
export async function menuTargets(on: Database, entries: readonly MenuEntry[]): Promise<Find> {
  const ids = (wanted: string) =>
    entries.flatMap((entry) => {
      const target = targetIn(entry);
      return target?.kind === wanted ? [target.id] : [];
    });
  const found = new Map([
    ...(await sectionsAmong(on, ids("section"))),
    ...(await topicsAmong(on, ids("topic"))),
    ...(await pagesAmong(on, ids("page"))),
  ]);
  return (entry) => {
    const target = targetIn(entry);
    return target ? found.get(`${target.kind} ${target.id}`) : undefined;
  };
}

async function sectionsAmong(on: Database, ids: string[]): Promise<[string, Target][]> {
  if (ids.length === 0) return [];
  const { id, name, path } = sections;
  const rows = await on.select({ id, name, path }).from(sections).where(inArray(id, ids));
  return rows.map(({ id, ...target }) => [`section ${id}`, target]);
}

async function topicsAmong(on: Database, ids: string[]): Promise<[string, Target][]> {
  if (ids.length === 0) return [];
  const { id, name, slug } = topics;
  const rows = await on.select({ id, name, slug }).from(topics).where(inArray(id, ids));
  return rows.map(({ id, name, slug }) => [`topic ${id}`, { name, path: `topics/${slug}` }]);
}

async function pagesAmong(on: Database, ids: string[]): Promise<[string, Target][]> {
  if (ids.length === 0) return [];
  const rows = await on
    .select({ id: articles.id, path: articles.path, name: revisions.title })
    .from(articles)
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(inArray(articles.id, ids), eq(articles.form, "page")));
  return rows.map(({ id, name, path }) => [`page ${id}`, { name: name ?? "", path: name ? path : null }]);
}
