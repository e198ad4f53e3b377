import { and, asc, eq, exists } from "drizzle-orm";
import { db } from "#db/client.ts";
import { references } from "#db/schema/references.ts";
import { topics } from "#db/schema/topics.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { latestTag, pathTag, topicTag } from "#lib/tags.ts";

export type ReaderTopic = { id: string; name: string; slug: string; description: string };

const { id, name, slug, description } = topics;

export async function publishedTopic(wanted: string): Promise<ReaderTopic | null> {
  tag(pathTag(`topics/${wanted}`));
  const [topic] = await db().select({ id, name, slug, description }).from(topics).where(eq(slug, wanted));
  if (!topic) return null;
  tag(topicTag(topic.id));
  return topic;
}

/** Where the pages of topics with something live are, for the sitemap. */
export async function publishedTopicPaths(): Promise<string[]> {
  tag(latestTag);
  const used = and(eq(references.targetType, "topic"), eq(references.targetId, id), eq(references.scope, "live"));
  const rows = await db()
    .select({ slug })
    .from(topics)
    .where(exists(db().select({ id: references.targetId }).from(references).where(used)))
    .orderBy(asc(slug));
  return rows.map((row) => `topics/${row.slug}`);
}
