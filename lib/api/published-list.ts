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

/** No index knows languages, so of a list in one language no more than these are looked at for a page. */
const MOST_LOOKED_AT = 2_000;

/**
 * One page of what is live, newest first. Keyset, so that the thousandth page costs what the first does. A page in one
 * language may be short, or empty, and yet lead on.
 */
export async function publishedArticles(
  wish: Wish,
  lookedAt = MOST_LOOKED_AT,
): Promise<{ cards: ArticleCard[]; next: string | null }> {
  const { language, limit } = wish;
  const most = language ? lookedAt : limit + 1;
  const found = await placesOf(wish, most);
  const fitting = language ? found.filter((place) => place.language === language) : found;
  const shown = fitting.slice(0, limit);
  const last = fitting.length > limit ? shown.at(-1) : found.length === most ? found.at(-1) : undefined;
  const ids = shown.map(({ id }) => id);
  return { cards: await cardsOf(ids, await publishedSections()), next: last ? writeCursor(last) : null };
}

type Place = Cursor & { language: string };
type Pointed = { type: "section" | "topic" | "author"; id: string };

/** In the order of the first record that the list is of, whose index says it; the others are looked up for each. */
async function placesOf(wish: Wish, most: number): Promise<Place[]> {
  const pointed: Pointed[] = (["section", "topic", "author"] as const).flatMap((type) => {
    const id = wish[type];
    return id ? [{ type, id }] : [];
  });
  const [first, ...others] = pointed;
  const conditions = others.map(alsoPointsAt);
  return first ? alongReferences(first, wish, conditions, most) : alongArticles(wish, most);
}

function alongReferences(first: Pointed, { since, after }: Wish, conditions: SQL[], most: number): Promise<Place[]> {
  const { sortAt, articleId } = references;
  const from = readCursor(after);
  return db()
    .select({ at: sortAt, id: articleId, language: revisions.language })
    .from(references)
    .innerJoin(articles, eq(articles.id, articleId))
    .innerJoin(revisions, live)
    .where(and(pointsAt(first), since && gte(sortAt, since), from ? olderThan(from) : undefined, ...conditions))
    .orderBy(desc(sortAt), desc(articleId))
    .limit(most);
}

async function alongArticles({ since, after }: Wish, most: number): Promise<Place[]> {
  const { id, form, path, publishedAt } = articles;
  const from = readCursor(after);
  const older = from && and(lte(publishedAt, from.at), or(lt(publishedAt, from.at), lt(id, from.id)));
  const rows = await db()
    .select({ at: publishedAt, id, language: revisions.language })
    .from(articles)
    .innerJoin(revisions, live)
    .where(
      and(
        eq(form, "article"),
        isNotNull(path),
        isNotNull(publishedAt),
        since && gte(publishedAt, since),
        older ?? undefined,
      ),
    )
    .orderBy(desc(publishedAt), desc(id))
    .limit(most);
  return rows.map((row) => ({ ...row, at: row.at as Date }));
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
