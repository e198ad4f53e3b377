import type { SearchResults } from "#lib/search/published.ts";
import { LONGEST_QUESTION } from "#lib/search/query.ts";
import type { SearchWish } from "#lib/search/wish.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import type { Words } from "../words/words.ts";
import { NarrowFields } from "./narrow-fields.tsx";

type Props = {
  site: SiteFacts;
  wish: SearchWish;
  results: SearchResults | null;
  sections: ReaderSection[];
  words: Words;
};

/** The field, and what else a search may be held to, as one form: its address is the search. */
export function SearchForm({ site, wish, results, sections, words }: Props) {
  const { search } = words;
  return (
    <search>
      <form className="search" action="/search">
        <h1 className="headline">
          <label htmlFor="q">{search.find}</label>
        </h1>
        <div className="search-line">
          <input
            {...{ id: "q", name: "q", type: "search", maxLength: LONGEST_QUESTION, defaultValue: wish.q, dir: "auto" }}
            {...{ autoComplete: "off", enterKeyHint: "search" }}
            // biome-ignore lint/a11y/noAutofocus: who comes here without a question has come to type one
            autoFocus={!wish.q}
          />
          <button type="submit">{search.find}</button>
        </div>
        {wish.sort !== "relevance" && <input type="hidden" name="sort" value={wish.sort} />}
        {results && <NarrowFields {...{ site, wish, results, sections, words }} />}
      </form>
    </search>
  );
}
