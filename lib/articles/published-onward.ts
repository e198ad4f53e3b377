import { and, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { relatedIn } from "#lib/content/related.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { publishedSimilar } from "#lib/search/published-similar.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { publishedSeriesOf } from "#lib/series/published-place.ts";
import { articleTag } from "#lib/tags.ts";
import { relatedByHand } from "./picks.ts";
import { cardsOf } from "./published-cards.ts";
import { newestOf } from "./published-lists.ts";
import type { ArticleCard, ArticlePageData, Onward } from "./reader-shapes.ts";

type From = Pick<ArticlePageData, "id" | "form" | "title" | "standfirst" | "language" | "html"> & {
  /** Ids of its topics. */
  about: readonly string[];
  /** Where else its page leads already. */
  paths: readonly (string | undefined)[];
};

const NOTHING: Onward = { series: null, related: [] };

/** Where an article leads when it is read: its series, and stories that have to do with it. A standing page leads nowhere. */
export async function publishedOnward(from: From, sections: ReaderSection[]): Promise<Onward> {
  if (from.form === "page") return NOTHING;
  const series = await publishedSeriesOf(from.id);
  const shown = new Set([from.id, ...relatedIn(from.html), ...(series?.parts.map(({ id }) => id) ?? [])]);
  return { series, related: await related(from, shown, sections) };
}

/** Stories shown, should nobody choose more. */
const SHOWN = 4;
/** Looked at, since some of them stand on the page already. */
const LOOKED_AT = 12;
/** Of each topic: in a site of several languages most of the newest may be in another. */
const NEWEST_OF_TOPIC = 60;
const TOPICS_ASKED = 4;

/** First what somebody chose, then what shares most topics, then what is alike; no story twice on the page. */
async function related(from: From, shown: Set<string>, sections: ReaderSection[]): Promise<ArticleCard[]> {
  const byHand = await relatedByHand(db(), from.id);
  // Those that are not live too: the page changes when one of them comes out.
  tag(...byHand.map(articleTag));
  const chosen = await cardsOf(unseen(byHand, shown), sections);
  const missing = SHOWN - chosen.length;
  if (missing <= 0) return chosen;
  const fits = ({ language, path }: ArticleCard) => language === from.language && !from.paths.includes(path);
  const alike = async (ids: string[], many: number) => {
    const found = await cardsOf(ids.filter((id) => !shown.has(id)).slice(0, LOOKED_AT), sections);
    const cards = found.filter(fits).slice(0, many);
    for (const { id } of cards) shown.add(id);
    return cards;
  };
  const sharing = await alike(await inLanguage(await sharingTopics(from.about), from.language), missing);
  const rest = missing - sharing.length;
  const others = rest > 0 ? await alike(await publishedSimilar(from, LOOKED_AT), rest) : [];
  const cards = [...chosen, ...sharing, ...others];
  tag(...cards.map(({ id }) => articleTag(id)));
  return cards;
}

/** What was not shown yet, and counts as shown from now on. */
function unseen(ids: readonly string[], shown: Set<string>): string[] {
  const fresh = [...new Set(ids)].filter((id) => !shown.has(id));
  for (const id of fresh) shown.add(id);
  return fresh;
}

/** The newest of each topic: those of several first, then the newest. */
async function sharingTopics(topics: readonly string[]): Promise<string[]> {
  const asked = topics.slice(0, TOPICS_ASKED).map((id) => newestOf({ type: "topic", id }, NEWEST_OF_TOPIC));
  const found = new Map<string, { at: number; times: number }>();
  for (const { id, at } of (await Promise.all(asked)).flat())
    found.set(id, { at: at.getTime(), times: (found.get(id)?.times ?? 0) + 1 });
  return [...found].toSorted(([, a], [, b]) => b.times - a.times || b.at - a.at).map(([id]) => id);
}

/** Those of them that are out in a language, in their order. */
async function inLanguage(ids: string[], language: string): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db()
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(inArray(articles.id, ids), eq(revisions.language, language)));
  const found = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => found.has(id));
}
