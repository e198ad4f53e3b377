import type { Section } from "#db/schema/sections.ts";

/** First parts of an address that the product itself answers; a section at the top cannot be called so. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "admin", "api", "archive", "atom.xml", "authors", "corrections", "favicon.ico", "feed.xml", "feeds", "fonts", "healthz", "invitation",
  "media", "missing", "preview", "readyz", "reset", "robots.txt", "search", "setup", "sign-in", "sitemap.xml", "sitemaps", "topics", "_next",
]);

type Node = Pick<Section, "id" | "parentId" | "slug" | "path" | "position">;

/** The ids of a section and of everything below it. */
export function branch(sections: readonly Node[], id: string): string[] {
  const below = sections.filter((section) => section.parentId === id).flatMap((child) => branch(sections, child.id));
  return [id, ...below];
}

/** The path a section has under a parent. */
export function pathUnder(parent: Pick<Node, "path"> | null, slug: string): string {
  return parent ? `${parent.path}/${slug}` : slug;
}

/** All sections in reading order, each with its depth from 0. */
export function inOrder<S extends Node>(sections: readonly S[], parentId: string | null = null, depth = 0): (S & { depth: number })[] {
  return sections
    .filter((section) => section.parentId === parentId)
    .sort((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1))
    .flatMap((section) => [{ ...section, depth }, ...inOrder(sections, section.id, depth + 1)]);
}
