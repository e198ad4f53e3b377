import "./nameplate.css";
import "./front.css";
import type { Front } from "#lib/articles/front-arrangement.ts";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { FrontTop } from "./front-top.tsx";
import { Opinion, Rail } from "./rail.tsx";
import { dayOrClock } from "./when.ts";
import { wordsIn } from "./words/in-language.ts";

/** One story first, a few beside it, then the sections. */
export function FrontPage({ front, site }: { front: Front; site: SiteFacts }) {
  const { lead, seconds, opinion = [], rails } = front;
  const near = newestOf([lead, ...seconds]);
  const when = (card: ArticleCard) => dayOrClock(card.publishedAt, near ?? card.publishedAt, site);
  const columns = rails.filter((rail) => rail.weight === "column");
  return (
    <div className="front">
      <h1 className="unseen">{site.name}</h1>
      {!lead && <p className="empty">{wordsIn(site.language).nothingYet}</p>}
      <FrontTop top={{ lead, seconds }} site={site} />
      {opinion.length > 0 && <Opinion cards={opinion} site={site} when={when} />}
      {rails
        .filter((rail) => rail.weight !== "column")
        .map((rail) => (
          <Rail key={rail.section.id} rail={rail} site={site} when={when} />
        ))}
      {columns.length > 0 && (
        <div className="columns">
          {columns.map((rail) => (
            <Rail key={rail.section.id} rail={rail} site={site} when={when} />
          ))}
        </div>
      )}
    </div>
  );
}

function newestOf(cards: (ArticleCard | null)[]): Date | undefined {
  return cards.flatMap((card) => card?.publishedAt ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
}
