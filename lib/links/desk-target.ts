import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { redirects } from "#db/schema/redirects.ts";
import { sections } from "#db/schema/sections.ts";
import { topics } from "#db/schema/topics.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { RESERVED_SLUGS } from "#lib/sections/reserved.ts";
import { deskLinkedArticles, type LinkTarget } from "./desk.ts";

/** What a path of this site (without the leading slash) leads to, also by a redirect; null when nothing is there. */
export async function deskLinkTarget(viewer: Viewer, path: string): Promise<LinkTarget | null> {
  // No address of ours holds one, and PostgreSQL refuses to be asked for a NUL.
  if (/\p{Cc}/u.test(path)) return null;
  const [first = "", second = ""] = path.split("/");
  if (first === "") return { kind: "page", id: "", title: "The front page", path: "/" };
  if (first === "topics") return topicAt(second);
  if (first === "authors") return authorAt(second);
  if (RESERVED_SLUGS.has(first)) return { kind: "page", id: "", title: "A page of the site itself", path: `/${path}` };
  return (await sectionAt(path)) ?? (await articleAt(viewer, path)) ?? movedFrom(viewer, path);
}

async function topicAt(slug: string): Promise<LinkTarget | null> {
  const { id, name } = topics;
  const [row] = await db().select({ id, title: name }).from(topics).where(eq(topics.slug, slug));
  return row ? { kind: "topic", ...row, path: `/topics/${slug}` } : null;
}

async function authorAt(slug: string): Promise<LinkTarget | null> {
  const { id, name } = authors;
  const [row] = await db().select({ id, title: name }).from(authors).where(eq(authors.slug, slug));
  return row ? { kind: "author", ...row, path: `/authors/${slug}` } : null;
}

async function sectionAt(path: string): Promise<LinkTarget | null> {
  const { id, name } = sections;
  const [row] = await db().select({ id, title: name }).from(sections).where(eq(sections.path, path));
  return row ? { kind: "section", ...row, path: `/${path}` } : null;
}

async function articleAt(viewer: Viewer, path: string): Promise<LinkTarget | null> {
  const [row] = await db().select({ id: articles.id }).from(articles).where(eq(articles.path, path));
  return row ? ((await deskLinkedArticles(viewer, [row.id]))[0] ?? null) : null;
}

/** Where it is now; for an article that was withdrawn that is nowhere, but it is still named. */
async function movedFrom(viewer: Viewer, path: string): Promise<LinkTarget | null> {
  const [row] = await db()
    .select({ articleId: redirects.articleId, section: sections.path })
    .from(redirects)
    .leftJoin(sections, eq(sections.id, redirects.sectionId))
    .where(eq(redirects.path, path));
  if (row?.articleId) return (await deskLinkedArticles(viewer, [row.articleId]))[0] ?? null;
  return row?.section ? sectionAt(row.section) : null;
}
