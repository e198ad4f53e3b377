import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { authorTag, latestTag, sectionTag, topicTag } from "#lib/tags.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import { newerThan, olderThan } from "./keyset.ts";
import { cardsOf } from "./published-cards.ts";
import type { ArticleCard, CardList } from "./reader-shapes.ts";

const LISTS = {
  section: { role: "section", tag: sectionTag },
  topic: { role: "topic", tag: topicTag },
  author: { role: "byline", tag: authorTag },
} as const;

export type ListOf = { type: keyof typeof LISTS; id: string };
/** Cursors as the address carries them; one that cannot be read counts as none. */
export type Turn = { after?: string; before?: string };

const PER_PAGE = 20;

/** One page of the live articles of a section (with all below it), of a topic or of an author, newest first. */
export async function publishedList(
  of: ListOf,
  turn: Turn,
  sections: ReaderSection[],
  size = PER_PAGE,
): Promise<CardList> {
  const after = readCursor(turn.after);
  const before = after ? null : readCursor(turn.before);
  const found = await places(of, size + 1, after, before);
  const more = found.length > size;
  const page = before ? found.slice(0, size).reverse() : found.slice(0, size);
  const [first, last] = [page[0], page.at(-1)];
  const hasNewer = before ? more : after !== null;
  const hasOlder = before ? true : more;
  return {
    cards: await cardsOf(
      page.map((place) => place.id),
      sections,
    ),
    newer: hasNewer && first ? writeCursor(first) : null,
    older: hasOlder && last ? writeCursor(last) : null,
  };
}

/** The ids of the newest of a list. */
export async function newestOf(of: ListOf, count: number): Promise<Cursor[]> {
  return places(of, count, null, null);
}

/** The newest articles of the whole site; standing pages are no news. */
export async function publishedLatest(count: number, sections: ReaderSection[]): Promise<ArticleCard[]> {
  tag(latestTag);
  const rows = await db()
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.form, "article"), isNotNull(articles.publishedAt), isNotNull(articles.path)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(count);
  return cardsOf(
    rows.map((row) => row.id),
    sections,
  );
}

function places(of: ListOf, limit: number, after: Cursor | null, before: Cursor | null): Promise<Cursor[]> {
  tag(LISTS[of.type].tag(of.id));
  const { targetType, targetId, scope, role, sortAt, articleId } = references;
  const order = before ? asc : desc;
  return db()
    .select({ at: sortAt, id: articleId })
    .from(references)
    .where(
      and(
        eq(targetType, of.type),
        eq(targetId, of.id),
        eq(scope, "live"),
        eq(role, LISTS[of.type].role),
        after ? olderThan(after) : undefined,
        before ? newerThan(before) : undefined,
      ),
    )
    .orderBy(order(sortAt), order(articleId))
    .limit(limit);
}
