import { inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { hitsOf } from "#db/dialect/published-index.ts";
import { publishedTexts } from "#db/schema/published.ts";
import { keepAtMost } from "#lib/kernel/page-cache/scope.ts";
import { type Alike, similarTo } from "./similar.ts";

/** A page that shows what is alike is made anew after this long: what comes out later purges it by no tag. */
const SIMILAR_SECONDS = 24 * 60 * 60;

/** The newest articles whose headlines speak of the same, in the same language. The caller notes those that it shows. */
export async function publishedSimilar(text: Alike, limit: number): Promise<string[]> {
  const tiers = similarTo(text);
  if (tiers.length === 0) return [];
  keepAtMost(SIMILAR_SECONDS);
  const hits = (await hitsOf(tiers, { limit })).map(({ id }) => id);
  if (hits.length === 0) return [];
  const { id, articleId } = publishedTexts;
  const rows = await db().select({ id, articleId }).from(publishedTexts).where(inArray(id, hits));
  const found = new Map(rows.map((row) => [row.id, row.articleId]));
  return hits.flatMap((hit) => found.get(hit) ?? []);
}
