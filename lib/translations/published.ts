import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { articleTag, latestTag } from "#lib/tags.ts";
import type { Alternate, Translation } from "./alternates.ts";

const { id, path, translationGroup } = articles;

/** The live articles of a group but for one of them, by their languages. */
export async function publishedTranslations(group: string | null, but: string): Promise<Translation[]> {
  if (group === null) return [];
  const rows = await db()
    .select({ id, path, language: revisions.language, title: revisions.title })
    .from(articles)
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(eq(translationGroup, group));
  // Those that are not live too: the page changes when one of them comes out.
  tag(...rows.map((row) => articleTag(row.id)));
  return rows
    .flatMap(({ path, language, title, ...row }) =>
      row.id !== but && path !== null && language !== null && title !== null
        ? [
            {
              ...row,
              path,
              language,
              title,
              is: row.id === group ? "original" : but === group ? "made" : "beside",
            } as const,
          ]
        : [],
    )
    .sort((a, b) => (a.language < b.language ? -1 : 1));
}

const GROUPS_AT_ONCE = 500;

/** The live articles of some articles' groups, each group whole, by the id of each of those; one alone is in none. */
export async function alternatesOf(ids: readonly string[]): Promise<Map<string, Alternate[]>> {
  tag(latestTag);
  const groups = new Map<string, Alternate[]>();
  const groupOf = new Map<string, string>();
  for (let at = 0; at < ids.length; at += GROUPS_AT_ONCE) {
    for (const row of await groupsOf(ids.slice(at, at + GROUPS_AT_ONCE))) {
      groupOf.set(row.id, row.group);
      groups.set(row.group, []);
    }
  }
  const names = [...groups.keys()];
  for (let at = 0; at < names.length; at += GROUPS_AT_ONCE) {
    for (const { group, ...row } of await liveIn(names.slice(at, at + GROUPS_AT_ONCE))) groups.get(group)?.push(row);
  }
  const found = [...groupOf].map(([id, group]) => [id, groups.get(group) ?? []] as const);
  return new Map(found.filter(([, alternates]) => alternates.length > 1));
}

async function groupsOf(ids: readonly string[]): Promise<{ id: string; group: string }[]> {
  return db()
    .select({ id, group: sql<string>`${translationGroup}` })
    .from(articles)
    .where(and(inArray(id, [...ids]), isNotNull(translationGroup)));
}

async function liveIn(groups: string[]): Promise<(Alternate & { group: string })[]> {
  const rows = await db()
    .select({ group: sql<string>`${translationGroup}`, path: sql<string>`${path}`, language: revisions.language })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(inArray(translationGroup, groups), isNotNull(path)));
  return rows.sort((a, b) => (a.language < b.language ? -1 : 1));
}
