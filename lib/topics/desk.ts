import { asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { topics } from "#db/schema/topics.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { countUses } from "#lib/kernel/catalogue.ts";
import { notFound } from "#lib/kernel/errors.ts";

export type DeskTopic = { id: string; name: string; slug: string; description: string };

const { id, name, slug, description } = topics;

/** All topics by name. Every member of staff may see them: they are public. */
export async function deskTopics(_viewer: Viewer): Promise<DeskTopic[]> {
  return db().select({ id, name, slug, description }).from(topics).orderBy(asc(name));
}

export async function deskTopic(_viewer: Viewer, wanted: string): Promise<{ topic: DeskTopic; uses: number }> {
  const [topic] = await db().select({ id, name, slug, description }).from(topics).where(eq(id, wanted));
  if (!topic) throw notFound("topic");
  return { topic, uses: await countUses(db(), "topic", wanted) };
}
