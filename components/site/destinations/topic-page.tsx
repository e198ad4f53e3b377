import type { CardList, Place } from "#lib/articles/reader-shapes.ts";
import { feedPath } from "#lib/feeds/feed-of.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import type { ReaderTopicPage } from "#lib/topics/published-page.ts";
import { Breadcrumb } from "../breadcrumb.tsx";
import { ListHead } from "../list-head.tsx";
import { MostRead } from "../most-read.tsx";
import { StoryList } from "../story-list.tsx";
import { wordsIn } from "../words/in-language.ts";
import { FeedWay } from "./author-ways.tsx";
import { isWritten, TopicLead } from "./topic-lead.tsx";

type Props = {
  topic: { name: string; description: string };
  here: Place;
  page: ReaderTopicPage;
  list: CardList;
  site: SiteFacts;
};

/** The first page of a topic: what it is about, where to begin, what to know, and then what is new. */
export function TopicPage({ topic: { name, description }, here, page, list, site }: Props) {
  const words = wordsIn(site.language);
  const hasLead = isWritten(page);
  return (
    <>
      <Breadcrumb trail={[]} here={name} words={words} />
      <ListHead label={words.topic} name={name} about={description}>
        <ul className="parts">
          <FeedWay feed={feedPath(here, "rss")} words={words.destinations} />
        </ul>
      </ListHead>
      {hasLead && <TopicLead page={page} site={site} />}
      <section className="topic-latest" aria-label={words.latest}>
        {hasLead && <h2 className="rail-name">{words.latest}</h2>}
        <StoryList list={list} site={site} path={here.path} turned={false} heading={hasLead ? "h3" : "h2"} />
      </section>
      <MostRead stories={page.mostRead} site={site} />
    </>
  );
}
