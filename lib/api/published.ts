import { and, asc, eq, exists, gt, inArray, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import { references } from "#db/schema/references.ts";
import { topics } from "#db/schema/topics.ts";
import type { ReaderPicture } from "#lib/articles/published.ts";
import type { ReaderAuthor } from "#lib/authors/published.ts";
import { publishedPictures } from "#lib/media/published.ts";
import type { ReaderTopic } from "#lib/topics/published.ts";

type Turn = { after?: string | undefined; limit: number };
type Listed<Item> = { items: Item[]; next: string | null };

/** Topics with something live, by their address. */
export async function publishedTopics(turn: Turn): Promise<Listed<ReaderTopic>> {
  const { id, name, slug, description } = topics;
  const rows = await db()
    .select({ id, name, slug, description })
    .from(topics)
    .where(and(hasLive("topic", id), past(slug, turn)))
    .orderBy(asc(slug))
    .limit(turn.limit + 1);
  return turned(rows, turn);
}

/** Authors with something live, by their address. */
export async function publishedAuthors(turn: Turn): Promise<Listed<ReaderAuthor>> {
  const { id, kind, name, slug, role, bio } = authors;
  const rows = await db()
    .select({ id, kind, name, slug, role, bio })
    .from(authors)
    .where(and(hasLive("author", id), past(slug, turn)))
    .orderBy(asc(slug))
    .limit(turn.limit + 1);
  return turned(rows, turn);
}

/** A picture that something live shows, or null. */
export async function publishedPicture(id: string): Promise<ReaderPicture | null> {
  const { targetType, targetId, scope, role, articleId } = references;
  const [use] = await db()
    .select({ articleId })
    .from(references)
    .where(and(eq(targetType, "media"), eq(targetId, id), eq(scope, "live"), inArray(role, ["lead", "body"])))
    .limit(1);
  return use ? ((await publishedPictures([id])).get(id) ?? null) : null;
}

function hasLive(type: "topic" | "author", id: typeof topics.id | typeof authors.id): SQL {
  const { targetType, targetId, scope } = references;
  const uses = db()
    .select({ id: targetId })
    .from(references)
    .where(and(eq(targetType, type), eq(targetId, id), eq(scope, "live")));
  return exists(uses);
}

function past(slug: typeof topics.slug | typeof authors.slug, { after }: Turn): SQL | undefined {
  return after === undefined ? undefined : gt(slug, after);
}

function turned<Item extends { slug: string }>(rows: Item[], { limit }: Turn): Listed<Item> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.slug ?? null) : null };
}
