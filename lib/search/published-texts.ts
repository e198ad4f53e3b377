import { inArray, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Asked, type Hit, hitsOf } from "#db/dialect/published-index.ts";
import { publishedTexts } from "#db/schema/published.ts";
import type { ArticleForm } from "#db/vocabulary.ts";
import { cardsOf } from "#lib/articles/published-cards.ts";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { articleTag, latestTag } from "#lib/tags.ts";
import { marked, type Piece, passage } from "./passage.ts";
import type { Question } from "./query.ts";
import { readTurn, writeTurn } from "./turn.ts";

/** A text that was found, with the words that it was found by. The passage falls back on the standfirst. */
export type FoundText = { card: ArticleCard; form: ArticleForm; title: Piece[]; passage: Piece[] };

export type Span = { from?: number | undefined; to?: number | undefined };
type Turn = Span & { after: string | undefined; limit: number; sections: ReaderSection[] };

/** Of a book the first pages are looked through for a passage. */
const LOOKED_THROUGH = 60_000;

/** One page of what answers the questions, and the cursor of the next. */
export async function publishedTextsOf(
  tiers: Asked[],
  question: Question,
  { after, limit, sections, ...span }: Turn,
): Promise<{ found: FoundText[]; next: string | null }> {
  // Anything that comes out or goes away may change it.
  tag(latestTag);
  const hits = await hitsOf(tiers, { ...span, after: readTurn(after), limit: limit + 1 });
  const shown = hits.slice(0, limit);
  const last = shown.at(-1);
  return {
    found: await textsOf(shown, question, sections),
    next: hits.length > limit && last ? writeTurn(last) : null,
  };
}

async function textsOf(hits: Hit[], question: Question, sections: ReaderSection[]): Promise<FoundText[]> {
  if (hits.length === 0) return [];
  const { id, articleId, form, body } = publishedTexts;
  const ids = hits.map((hit) => hit.id);
  const rows = await db()
    .select({ id, articleId, form, body: sql<string>`substr(${body}, 1, ${LOOKED_THROUGH})` })
    .from(publishedTexts)
    .where(inArray(id, ids));
  tag(...rows.map((row) => articleTag(row.articleId)));
  const cards = new Map(
    (
      await cardsOf(
        rows.map((row) => row.articleId),
        sections,
      )
    ).map((card) => [card.id, card]),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((each) => {
    const row = byId.get(each);
    const card = row && cards.get(row.articleId);
    if (!card) return [];
    const title = marked(card.title, question);
    const about = passage(row.body, question) ?? marked(card.standfirst, question);
    return [{ card, form: row.form, title, passage: about }];
  });
}
