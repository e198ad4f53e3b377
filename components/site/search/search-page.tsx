import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import type { SearchResults } from "#lib/search/published.ts";
import type { SearchWish } from "#lib/search/wish.ts";
import { searchAddress } from "#lib/search/wish.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Card } from "../card.tsx";
import { wordsIn } from "../words/in-language.ts";
import { SearchAnswer } from "./search-answer.tsx";
import { SearchForm } from "./search-form.tsx";
import { SearchHit } from "./search-hit.tsx";

type Props = {
  site: SiteFacts;
  sections: ReaderSection[];
  wish: SearchWish;
  /** Null where there was no word to look for; then the newest stand here. */
  results: SearchResults | null;
  latest: ArticleCard[];
};

/** The search and what it found. */
export function SearchPage({ site, sections, wish, results, latest }: Props) {
  const words = wordsIn(site.language);
  const { search } = words;
  return (
    <>
      <SearchForm {...{ site, wish, results, sections, words }} />
      {results && <SearchAnswer {...{ site, wish, results, words }} />}
      {results && results.found.length > 0 ? (
        <>
          <div className="hits">
            {results.found.map((hit) => (
              <SearchHit key={hit.card.id} {...{ hit, site }} />
            ))}
          </div>
          {(results.next || wish.after) && (
            <nav className="pager" aria-label={words.pages}>
              {wish.after && (
                <a href={searchAddress({ ...wish, after: "" })} rel="prev">
                  {search.first}
                </a>
              )}
              {results.next && (
                <a href={searchAddress({ ...wish, q: results.instead ?? wish.q, after: results.next })} rel="next">
                  {search.more}
                </a>
              )}
            </nav>
          )}
        </>
      ) : (
        <>
          <p className="search-hint">{search.hint}</p>
          {latest.length > 0 && (
            <section aria-labelledby="latest">
              <h2 className="label" id="latest">
                {words.latest}
              </h2>
              <div className="list">
                {latest.map((card) => (
                  <Card key={card.id} {...{ card, site, weight: "row", heading: "h3" }} />
                ))}
              </div>
            </section>
          )}
        </>
      )}
    </>
  );
}
