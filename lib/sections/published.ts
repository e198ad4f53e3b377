import { asc } from "drizzle-orm";
import { db } from "#db/client.ts";
import { sections } from "#db/schema/sections.ts";
import { remembered } from "#lib/kernel/page-cache/remembered.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { sectionsTag } from "#lib/tags.ts";
import type { ReaderSection } from "./tree.ts";

export type { ReaderSection } from "./tree.ts";

/** The whole tree in the order of its navigation: there are dozens of sections, not thousands, and every page needs them. */
export const publishedSections = remembered(async (): Promise<ReaderSection[]> => {
  tag(sectionsTag);
  const { id, parentId, name, path, description } = sections;
  return db()
    .select({ id, parentId, name, path, description })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.path));
});
