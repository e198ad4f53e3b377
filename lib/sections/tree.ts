import type { Section } from "#db/schema/sections.ts";

/** A section as readers meet it. `path` is without slashes at the ends. */
export type ReaderSection = { id: string; parentId: string | null; name: string; path: string; description: string };

type Node = Pick<Section, "id" | "parentId" | "slug" | "path" | "position">;

/** The ids of a section and of everything below it. */
export function branch(sections: readonly Pick<Node, "id" | "parentId">[], id: string): string[] {
  const below = sections.filter((section) => section.parentId === id).flatMap((child) => branch(sections, child.id));
  return [id, ...below];
}

/** The path a section has under a parent. */
export function pathUnder(parent: Pick<Node, "path"> | null, slug: string): string {
  return parent ? `${parent.path}/${slug}` : slug;
}

/** All sections in reading order, each with its depth from 0. */
export function inOrder<S extends Node>(
  sections: readonly S[],
  parentId: string | null = null,
  depth = 0,
): (S & { depth: number })[] {
  return sections
    .filter((section) => section.parentId === parentId)
    .sort((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1))
    .flatMap((section) => [{ ...section, depth }, ...inOrder(sections, section.id, depth + 1)]);
}

export function topLevel(sections: readonly ReaderSection[]): ReaderSection[] {
  return sections.filter((section) => section.parentId === null);
}

export function childrenOf(sections: readonly ReaderSection[], id: string): ReaderSection[] {
  return sections.filter((section) => section.parentId === id);
}

/** The section and all above it, from the top down; empty when there is no such section. */
export function trailTo(sections: readonly ReaderSection[], id: string | null): ReaderSection[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const trail: ReaderSection[] = [];
  for (let at = id ? byId.get(id) : undefined; at; at = at.parentId ? byId.get(at.parentId) : undefined) {
    // Two sections that name each other as parent would never end.
    if (trail.includes(at)) break;
    trail.unshift(at);
  }
  return trail;
}
