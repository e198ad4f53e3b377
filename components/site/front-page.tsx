import "./nameplate.css";
import "./front.css";
import type { Front } from "#lib/articles/front-arrangement.ts";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Card } from "./card.tsx";
import { Rail } from "./rail.tsx";
import { dayOrClock } from "./when.ts";
import { wordsIn } from "./words/in-language.ts";

/** To the edges of a phone; beside the others it has two thirds of the page, and its margin. */
const LEAD = {
  shape: "wide",
  sizes: "(min-width: 84rem) 50.25rem, (min-width: 52rem) calc(66.7vw - 5.6rem), 100vw",
} as const;
const LEAD_ALONE = "(min-width: 84rem) 79rem, (min-width: 52rem) 92vw, 100vw";

/** One story first, a few beside it, then the sections. */
export function FrontPage({ front, site }: { front: Front; site: SiteFacts }) {
  const { lead, seconds, rails } = front;
  const near = newestOf([lead, ...seconds]);
  const when = (card: ArticleCard) => dayOrClock(card.publishedAt, near ?? card.publishedAt, site);
  const columns = rails.filter((rail) => rail.weight === "column");
  return (
    <div className="front">
      <h1 className="unseen">{site.name}</h1>
      {!lead && <p className="empty">{wordsIn(site.language).nothingYet}</p>}
      {lead && (
        <div className={seconds.length > 0 ? "top" : "top alone"}>
          <Card
            {...{ card: lead, site, weight: "lead", heading: "h2", when: when(lead), standfirst: true, first: true }}
            label={lead.section?.name}
            picture={{ ...LEAD, sizes: seconds.length > 0 ? LEAD.sizes : LEAD_ALONE }}
          />
          {seconds.length > 0 && (
            <div className="seconds">
              {seconds.map((card, i) => (
                <Card
                  key={card.id}
                  {...{ card, site, weight: "second", heading: "h2", when: when(card), standfirst: i < 2 }}
                  label={card.section?.name}
                />
              ))}
            </div>
          )}
        </div>
      )}
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
