import type { CardList } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Card, kickerOf } from "./card.tsx";
import { Pager } from "./pager.tsx";
import { wordsIn } from "./words/in-language.ts";

type Props = {
  list: CardList;
  site: SiteFacts;
  /** Of the list's first page, without the leading slash. */
  path: string;
  /** Whether this is a later page of it. */
  turned: boolean;
  /** Of each story: one below the heading that the list stands under. */
  heading?: "h2" | "h3";
};

/** The picture of a row, as lists.css has it. */
export const ROW = {
  shape: "standard",
  sizes:
    "(min-width: 64.01rem) min(17.9rem, 25vw - 3.1rem), (min-width: 52.01rem) 14rem, (min-width: 37.5rem) 12rem, 32vw",
  reach: { most: 800 },
} as const;

/** A page of stories, newest first, with the way to the pages before and after. */
export function StoryList({ list: { cards, newer, older }, site, path, turned, heading = "h2" }: Props) {
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
            {...{ card, site, weight: "row", heading, standfirst: true }}
            label={kickerOf(card, site.language)}
            picture={ROW}
          />
        ))}
      </div>
      <Pager {...{ path, newer, older, words }} />
    </>
  );
}
