import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { deskAuthors } from "#lib/authors/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { type DeskItem, deskItem } from "#lib/media/item.ts";
import { canSeeLibrary } from "#lib/media/policy.ts";
import { deskSections } from "#lib/sections/desk.ts";
import { deskTopics } from "#lib/topics/desk.ts";

/** One thing in the library, whatever its kind. Throws not-found. */
export async function mediaItem(viewer: Viewer, id: string): Promise<DeskItem> {
  const [row] = await db()
    .select()
    .from(media)
    .where(and(visibleTo(viewer), eq(media.id, id)));
  if (!row) throw notFound("item");
  return deskItem(row);
}

/** The records that an article may name. */
export async function articleChoices(viewer: Viewer) {
  const [sections, topics, authors] = await Promise.all([
    deskSections(viewer),
    deskTopics(viewer),
    deskAuthors(viewer),
  ]);
  return {
    sections: sections.map(({ id, name, path }) => ({ id, name, path })),
    topics: topics.map(({ id, name }) => ({ id, name })),
    authors: authors.map(({ id, name }) => ({ id, name })),
  };
}

function visibleTo(viewer: Viewer): SQL {
  return canSeeLibrary(viewer) ? sql`1 = 1` : sql`1 = 0`;
}
