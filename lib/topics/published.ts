import { and, asc, eq, exists, gte } from "drizzle-orm";
import { db } from "#db/client.ts";
import { references } from "#db/schema/references.ts";
import { topics } from "#db/schema/topics.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { pageStarts } from "#lib/kernel/page-starts.ts";
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

/** As many as one of their sitemaps holds. */
const IN_SITEMAP = 5_000;

/** The slugs with which the pages of topics with something live begin, for the sitemap. */
export async function publishedTopicPages(size = IN_SITEMAP): Promise<string[]> {
  tag(latestTag);
  return pageStarts<string>(size, async (from, hop) => (await slugsFrom(from, hop, 1))[0]);
}

/** Where the pages of topics with something live are, from a slug on. */
export async function publishedTopicPaths(from: string, size = IN_SITEMAP): Promise<string[]> {
  tag(latestTag);
  return (await slugsFrom(from, 0, size)).map((each) => `topics/${each}`);
}

async function slugsFrom(from: string | undefined, offset: number, limit: number): Promise<string[]> {
  const used = and(eq(references.targetType, "topic"), eq(references.targetId, id), eq(references.scope, "live"));
  const isUsed = exists(db().select({ id: references.targetId }).from(references).where(used));
  const rows = await db()
    .select({ slug })
    .from(topics)
    .where(from === undefined ? isUsed : and(gte(slug, from), isUsed))
    .orderBy(asc(slug))
    .limit(limit)
    .offset(offset);
  return rows.map((row) => row.slug);
}
