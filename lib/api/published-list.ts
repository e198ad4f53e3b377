import { and, desc, eq, gte, inArray, isNotNull, lt, lte, or, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import { type Cursor, readCursor, writeCursor } from "#lib/articles/cursor.ts";
import { olderThan } from "#lib/articles/keyset.ts";
import { cardsOf } from "#lib/articles/published-cards.ts";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import { publishedSections } from "#lib/sections/published.ts";

export type Wish = {
  section?: string | undefined;
  topic?: string | undefined;
  author?: string | undefined;
  language?: string | undefined;
  /** First published then or later. */
  since?: Date | undefined;
  after?: string | undefined;
  limit: number;
};

/** One page of what is live, newest first. Keyset, so that the thousandth page costs what the first does. */
export async function publishedArticles(wish: Wish): Promise<{ cards: ArticleCard[]; next: string | null }> {
  const found = await placesOf(wish);
  const places = found.slice(0, wish.limit);
  const last = found.length > wish.limit ? places.at(-1) : undefined;
  const sections = await publishedSections();
  const ids = places.map(({ id }) => id);
  return { cards: await cardsOf(ids, sections), next: last ? writeCursor(last) : null };
}

type Pointed = { type: "section" | "topic" | "author"; id: string };

/** In the order of the first record that the list is of, whose index says it; the others are looked up for each. */
async function placesOf(wish: Wish): Promise<Cursor[]> {
  const pointed: Pointed[] = (["section", "topic", "author"] as const).flatMap((type) => {
    const id = wish[type];
    return id ? [{ type, id }] : [];
  });
  const [first, ...others] = pointed;
  const conditions = [...others.map(alsoPointsAt), inLanguage(wish.language)];
  return first ? alongReferences(first, wish, conditions) : alongArticles(wish, conditions);
}

function alongReferences(first: Pointed, { since, after, limit }: Wish, conditions: (SQL | undefined)[]) {
  const { sortAt, articleId } = references;
  const from = readCursor(after);
  return db()
    .select({ at: sortAt, id: articleId })
    .from(references)
    .innerJoin(articles, eq(articles.id, articleId))
    .innerJoin(revisions, live)
    .where(and(pointsAt(first), since && gte(sortAt, since), from ? olderThan(from) : undefined, ...conditions))
    .orderBy(desc(sortAt), desc(articleId))
    .limit(limit + 1);
}

async function alongArticles({ since, after, limit }: Wish, conditions: (SQL | undefined)[]): Promise<Cursor[]> {
  const { id, path, publishedAt } = articles;
  const from = readCursor(after);
  const older = from && and(lte(publishedAt, from.at), or(lt(publishedAt, from.at), lt(id, from.id)));
  const rows = await db()
    .select({ at: publishedAt, id })
    .from(articles)
    .innerJoin(revisions, live)
    .where(
      and(isNotNull(path), isNotNull(publishedAt), since && gte(publishedAt, since), older ?? undefined, ...conditions),
    )
    .orderBy(desc(publishedAt), desc(id))
    .limit(limit + 1);
  return rows.map((row) => ({ at: row.at as Date, id: row.id }));
}

/** What joins an article to the text that readers see; without one it is in no list here. */
const live = eq(revisions.id, articles.liveRevisionId);
const ROLES = { section: "section", topic: "topic", author: "byline" } as const;

function pointsAt({ type, id }: Pointed): SQL {
  return and(
    eq(references.targetType, type),
    eq(references.targetId, id),
    eq(references.scope, "live"),
    eq(references.role, ROLES[type]),
  ) as SQL;
}

function alsoPointsAt(pointed: Pointed): SQL {
  return inArray(articles.id, db().select({ id: references.articleId }).from(references).where(pointsAt(pointed)));
}

function inLanguage(language: string | undefined): SQL | undefined {
  return language ? eq(revisions.language, language) : undefined;
}
