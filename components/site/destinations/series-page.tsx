import type { ArticleCard, Place } from "#lib/articles/reader-shapes.ts";
import { feedPath } from "#lib/feeds/feed-of.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Breadcrumb } from "../breadcrumb.tsx";
import { Card } from "../card.tsx";
import { ListHead } from "../list-head.tsx";
import { ROW } from "../story-list.tsx";
import { wordsIn } from "../words/in-language.ts";
import { FeedWay } from "./author-ways.tsx";

type Props = {
  series: { name: string; description: string };
  here: Place;
  parts: ArticleCard[];
  site: SiteFacts;
};

/** A series: what it is about, and its parts in the order in which they are read. */
export function SeriesPage({ series: { name, description }, here, parts, site }: Props) {
  const words = wordsIn(site.language);
  const { series, part } = words.destinations;
  return (
    <>
      <Breadcrumb trail={[]} here={name} words={words} />
      <ListHead label={series} name={name} about={description}>
        <ul className="parts">
          <FeedWay feed={feedPath(here, "rss")} words={words.destinations} />
        </ul>
      </ListHead>
      {parts.length === 0 ? (
        <p className="empty">{words.nothingYet}</p>
      ) : (
        <div className="list">
          {parts.map((card, at) => (
            <Card
              key={card.id}
              {...{ card, site, weight: "row", heading: "h2", standfirst: true }}
              label={part(at + 1, parts.length)}
              picture={ROW}
            />
          ))}
        </div>
      )}
    </>
  );
}
