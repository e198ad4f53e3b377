import type { ArticleCard, CardList } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Breadcrumb } from "../breadcrumb.tsx";
import { Card, kickerOf } from "../card.tsx";
import { Pager } from "../pager.tsx";
import { clock, longDay } from "../when.ts";
import { wordsIn } from "../words/in-language.ts";
import { monthInWords, monthPath } from "./month-words.ts";

type Props = {
  month: string;
  list: CardList;
  turned: boolean;
  /** The months with something to read just before and just after. */
  before: string | null;
  after: string | null;
  site: SiteFacts;
};

/** What was published in a month, by day, the newest first. */
export function MonthPage({ month, list: { cards, newer, older }, turned, before, after, site }: Props) {
  const words = wordsIn(site.language);
  const { archive, monthAbout, otherMonths } = words.destinations;
  const name = monthInWords(month, site.language);
  const path = monthPath(month);
  return (
    <>
      <Breadcrumb trail={[{ name: archive, path: "archive" }]} here={name} words={words} />
      <header className="list-head">
        <p className="label">{archive}</p>
        <h1 className="headline">{name}</h1>
        <p className="standfirst">{monthAbout(name)}</p>
      </header>
      {cards.length === 0 && (
        <p className="empty">
          {words.noMore} {turned && <a href={`/${path}`}>{words.firstPage}</a>}
        </p>
      )}
      {byDay(cards, site).map(([day, ofDay]) => (
        <section className="archive-day" key={day}>
          <h2>{day}</h2>
          <div className="list">
            {ofDay.map((card) => (
              <Card
                key={card.id}
                {...{ card, site, weight: "row", heading: "h3", standfirst: true }}
                label={kickerOf(card, site.language)}
                when={clock(card.publishedAt, site)}
              />
            ))}
          </div>
        </section>
      ))}
      <Pager {...{ path, newer, older, words }} />
      <nav className="other-months" aria-label={otherMonths}>
        {before && <MonthLink month={before} side="prev" language={site.language} />}
        {after && <MonthLink month={after} side="next" language={site.language} />}
      </nav>
    </>
  );
}

function MonthLink({ month, side, language }: { month: string; side: "prev" | "next"; language: string }) {
  return (
    <a className={side} href={`/${monthPath(month)}`}>
      {monthInWords(month, language)}
    </a>
  );
}

function byDay(cards: ArticleCard[], site: SiteFacts): [string, ArticleCard[]][] {
  return [...Map.groupBy(cards, ({ publishedAt }) => longDay(publishedAt, site))];
}
