import { db } from "#db/client.ts";
import type { Involved, KeyFact, TopicMoment } from "#db/schema/topics.ts";
import { newestOf } from "#lib/articles/published-lists.ts";
import { publishedPicks } from "#lib/articles/published-picks.ts";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import { readStored } from "#lib/content/migrations.ts";
import { renderDocument } from "#lib/content/render.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { type MostRead, publishedMostReadAmong } from "#lib/readership/published.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { topicTag } from "#lib/tags.ts";
import { guideOf, pageOf } from "./page-rows.ts";

/** What the first page of a topic shows beside its latest articles. */
export type ReaderTopicPage = {
  /** HTML of lib/content/render.ts; empty for none. */
  introduction: string;
  facts: KeyFact[];
  timeline: TopicMoment[];
  involved: Involved[];
  guide: ArticleCard[];
  mostRead: MostRead;
};

/** Of a topic with thousands of articles the newest are looked through for those that are read most this week. */
const LOOKED_THROUGH = 200;

export async function publishedTopicPage(
  id: string,
  language: string,
  sections: ReaderSection[],
): Promise<ReaderTopicPage> {
  tag(topicTag(id));
  const [page, guide, newest] = await Promise.all([
    pageOf(db(), id),
    publishedPicks(guideOf(id), sections),
    newestOf({ type: "topic", id }, LOOKED_THROUGH),
  ]);
  const { introduction = null, introductionVersion = 1, facts = [], timeline = [], involved = [] } = page ?? {};
  return {
    introduction: introduction ? rendered(readStored(introduction, introductionVersion), language) : "",
    ...{ facts, timeline, involved, guide },
    mostRead: await publishedMostReadAmong(newest.map((place) => place.id)),
  };
}

/** It holds words and links alone. */
function rendered(introduction: ReturnType<typeof readStored>, language: string): string {
  const none = () => undefined;
  return renderDocument(introduction, { language, media: none, file: none, playable: none });
}
