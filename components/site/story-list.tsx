import type { CardList } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Card, kickerOf } from "./card.tsx";
import { wordsIn } from "./words/in-language.ts";

type Props = {
  list: CardList;
  site: SiteFacts;
  /** Of the list's first page, without the leading slash. */
  path: string;
  /** Whether this is a later page of it. */
  turned: boolean;
};

/** A page of stories, newest first, with the way to the pages before and after. */
export function StoryList({ list: { cards, newer, older }, site, path, turned }: Props) {
  const words = wordsIn(site.language);
  if (cards.length === 0) {
    return (
      <p className="empty">
        {turned ? words.noMore : words.nothingYet} {turned && <a href={`/${path}`}>{words.firstPage}</a>}
      </p>
    );
  }
  return (
    <>
      <div className="list">
        {cards.map((card) => (
          <Card
            key={card.id}
            {...{ card, site, weight: "row", heading: "h2", standfirst: true }}
            label={kickerOf(card, site.language)}
            picture="(min-width: 52rem) 18rem, 40vw"
          />
        ))}
      </div>
      {(newer || older) && (
        <nav className="pager" aria-label={words.pages}>
          {newer && (
            <a href={`/${path}?before=${newer}`} rel="prev">
              {words.newer}
            </a>
          )}
          {older && (
            <a href={`/${path}?after=${older}`} rel="next">
              {words.older}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
