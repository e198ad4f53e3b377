import { asc } from "drizzle-orm";
import { db } from "#db/client.ts";
import { topics } from "#db/schema/topics.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

export type DeskTopic = { id: string; name: string; slug: string; description: string };

/** All topics by name. Every member of staff may see them: they are public. */
export async function deskTopics(_viewer: Viewer): Promise<DeskTopic[]> {
  return db().select({ id: topics.id, name: topics.name, slug: topics.slug, description: topics.description }).from(topics).orderBy(asc(topics.name));
}
