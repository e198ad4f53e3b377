import { count, like } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { sections } from "#db/schema/sections.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { contentsOf } from "./rows.ts";
import { branch, inOrder } from "./tree.ts";

export type DeskSection = {
  id: string;
  parentId: string | null;
  name: string;
  slug: string;
  path: string;
  description: string;
  depth: number;
};

/** The whole tree in reading order. Every member of staff may see it: it is public. */
export async function deskSections(_viewer: Viewer): Promise<DeskSection[]> {
  const all = await db().select().from(sections);
  return inOrder(all).map(({ id, parentId, name, slug, path, description, depth }) => ({
    id,
    parentId,
    name,
    slug,
    path,
    description,
    depth,
  }));
}

export type DeskSectionDetail = {
  section: DeskSection;
  /** The sections that it can stand below: all but itself and what is below it. */
  parents: DeskSection[];
  /** How many addresses move with its own, its own included. */
  addresses: number;
  holds: { children: number; articles: number };
};

export async function deskSection(viewer: Viewer, id: string): Promise<DeskSectionDetail> {
  const all = await db().select().from(sections);
  const section = (await deskSections(viewer)).find((each) => each.id === id);
  if (!section) throw notFound("section");
  const below = branch(all, id);
  const [live] = await db()
    .select({ articles: count() })
    .from(articles)
    .where(like(articles.path, `${section.path}/%`));
  return {
    section,
    parents: inOrder(all).filter((each) => !below.includes(each.id)),
    addresses: below.length + Number(live?.articles ?? 0),
    holds: await contentsOf(db(), id),
  };
}
