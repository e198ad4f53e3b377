import { eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import type { ContentDocument } from "#lib/content/document.ts";
import { readStored } from "#lib/content/migrations.ts";
import type { PlayableForRender } from "#lib/content/playable.ts";
import { type RenderOptions, renderDocument } from "#lib/content/render.ts";
import { excerpt } from "#lib/content/text.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { bodyParts } from "./published-body.ts";
import { publishedInLanguage } from "./published-by-language.ts";
import { type ListOf, publishedLatest, publishedList } from "./published-lists.ts";
import { publishedPicks } from "./published-picks.ts";
import { withRelated } from "./published-related.ts";
import type { ArticleCard } from "./reader-shapes.ts";

/**
 * A card with its whole text, every address in it absolute, or with the beginning of it, as the site wishes: the other is
 * empty. `sound` is the first recording that is played in it.
 */
export type FeedArticle = ArticleCard & { html: string; excerpt: string; sound: PlayableForRender | null };

/** What a feed may follow: a list, all that is out in a language (`id` is its code), or the parts of a series. */
export type FeedOf = ListOf | { type: "language" | "series"; id: string };

const IN_FEED = 30;
const EXCERPT_LETTERS = 600;

/** The newest of the site, or of what the feed follows, with their texts. */
export async function publishedFeed(
  site: SiteFacts,
  sections: ReaderSection[],
  of: FeedOf | null,
): Promise<FeedArticle[]> {
  const cards = await newest(of, sections);
  if (cards.length === 0) return [];
  const ids = cards.map((card) => card.id);
  const bodies = await bodiesOf(ids);
  const parts = await bodyParts([...bodies.values()]);
  const sounds = cards.map(({ id }) => soundIn(bodies.get(id), parts));
  if (site.sharing.feedTexts === "excerpt")
    return cards.map((card, at) => ({
      ...card,
      html: "",
      excerpt: beginning(bodies, card),
      sound: sounds[at] ?? null,
    }));
  const texts = cards.map(({ id, language }) => {
    const body = bodies.get(id);
    return { id, html: body ? renderDocument(body, { language, ...parts, baseUrl: site.url }) : "", language };
  });
  const filled = await withRelated(texts, site.url);
  return cards.map((card, at) => ({ ...card, html: filled[at] ?? "", excerpt: "", sound: sounds[at] ?? null }));
}

async function newest(of: FeedOf | null, sections: ReaderSection[]): Promise<ArticleCard[]> {
  if (of === null) return publishedLatest(IN_FEED, sections);
  if (of.type === "language") return publishedInLanguage(of.id, IN_FEED, sections);
  if (of.type === "series") return newestParts(of.id, sections);
  return (await publishedList({ type: of.type, id: of.id }, {}, sections, IN_FEED)).cards;
}

/** Readers have the parts of a series in their order; who follows it is told of the newest first. */
async function newestParts(id: string, sections: ReaderSection[]): Promise<ArticleCard[]> {
  const parts = await publishedPicks({ role: "part", type: "series", id }, sections);
  return parts.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()).slice(0, IN_FEED);
}

function beginning(bodies: Map<string, ContentDocument>, { id, language }: ArticleCard): string {
  const body = bodies.get(id);
  return body ? excerpt(body, EXCERPT_LETTERS, language) : "";
}

function soundIn(
  body: ContentDocument | undefined,
  { playable }: Pick<RenderOptions, "playable">,
): FeedArticle["sound"] {
  const block = body?.content.find(({ type }) => type === "audio");
  const found = block && playable(String(block.attrs?.mediaId));
  return found?.kind === "audio" ? found : null;
}

async function bodiesOf(ids: string[]): Promise<Map<string, ContentDocument>> {
  const rows = await db()
    .select({ id: articles.id, body: revisions.body, version: revisions.bodyVersion })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(inArray(articles.id, ids));
  return new Map(rows.map((row) => [row.id, readStored(row.body, row.version)]));
}
