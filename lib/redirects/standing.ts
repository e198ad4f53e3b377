import { and, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { sections } from "#db/schema/sections.ts";
import { topics } from "#db/schema/topics.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { RESERVED_SLUGS } from "#lib/sections/reserved.ts";
import { pathTag, sectionsTag } from "#lib/tags.ts";

/** What answers at an address of its own: rules are never asked there. `name` as readers know it. */
export type Standing = { what: "article" | "section" | "topic" | "author" | "site"; id: string; name: string };

/** The live page at a path without the leading slash, decoded; null when there is none. */
export async function standsAt(path: string): Promise<Standing | null> {
  tag(pathTag(path), sectionsTag);
  const [first = "", slug, ...more] = path.split("/");
  if (path === "") return { what: "site", id: "", name: "The front page" };
  if ((first === "topics" || first === "authors") && slug) return more.length > 0 ? null : profileAt(first, slug);
  if (RESERVED_SLUGS.has(first)) return { what: "site", id: "", name: "A page of the site itself" };
  return (await sectionAt(path)) ?? (await articleAt(path)) ?? (await feedAt(path));
}

async function profileAt(first: "topics" | "authors", slug: string): Promise<Standing | null> {
  const { what, from } =
    first === "topics" ? { what: "topic" as const, from: topics } : { what: "author" as const, from: authors };
  const [row] = await db()
    .select({ id: from.id, name: from.name })
    .from(from as typeof topics)
    .where(eq(from.slug, slug));
  return row ? { what, ...row } : null;
}

async function sectionAt(path: string): Promise<Standing | null> {
  const { id, name } = sections;
  const [row] = await db().select({ id, name }).from(sections).where(eq(sections.path, path));
  return row ? { what: "section", ...row } : null;
}

async function articleAt(path: string): Promise<Standing | null> {
  const [row] = await db()
    .select({ id: articles.id, name: revisions.title })
    .from(articles)
    .innerJoin(revisions, and(eq(revisions.id, articles.liveRevisionId), eq(articles.path, path)));
  return row ? { what: "article", ...row } : null;
}

/** Where people expect the feed of a section, which leads to it. */
async function feedAt(path: string): Promise<Standing | null> {
  const [, above] = /^(.+)\/(?:feed|rss|atom)\.xml$/.exec(path) ?? [];
  const section = above ? await sectionAt(above) : null;
  return section && { what: "site", id: "", name: `The feed of ${section.name}` };
}
