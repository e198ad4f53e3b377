import type { ArticleCard, Place } from "#lib/articles/reader-shapes.ts";
import { feedPath } from "#lib/feeds/feed-of.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Breadcrumb } from "../breadcrumb.tsx";
import { Card } from "../card.tsx";
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
      <header className="list-head">
        <p className="label">{series}</p>
        <h1 className="headline">{name}</h1>
        {description && (
          <p className="standfirst">
            <bdi>{description}</bdi>
          </p>
        )}
        <ul className="parts">
          <FeedWay feed={feedPath(here, "rss")} words={words.destinations} />
        </ul>
      </header>
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
