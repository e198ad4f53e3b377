import { asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { topics } from "#db/schema/topics.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { pathTag, topicTag } from "#lib/tags.ts";

export type ReaderTopic = { id: string; name: string; slug: string; description: string };

const { id, name, slug, description } = topics;

export async function publishedTopic(wanted: string): Promise<ReaderTopic | null> {
  tag(pathTag(`topics/${wanted}`));
  const [topic] = await db().select({ id, name, slug, description }).from(topics).where(eq(slug, wanted));
  if (!topic) return null;
  tag(topicTag(topic.id));
  return topic;
}

/** Where every topic page is, for the sitemap. */
export async function publishedTopicPaths(): Promise<string[]> {
  const rows = await db().select({ slug }).from(topics).orderBy(asc(slug));
  return rows.map((row) => `topics/${row.slug}`);
}
