import { publishedSearch, type SearchResults } from "#lib/search/published.ts";
import { type SearchWish, wishOf } from "#lib/search/wish.ts";
import { publishedSections } from "#lib/sections/published.ts";

/** What a reader finds, as the page of results has it. */
export async function search(q: string, wish: Partial<SearchWish> = {}): Promise<SearchResults> {
  const results = await publishedSearch(
    { ...wishOf({ q }), ...wish },
    { sections: await publishedSections(), timeZone: "UTC" },
  );
  if (!results) throw new Error(`No word to look for in “${q}”`);
  return results;
}

/** The same, by the titles alone. */
export async function titlesFound(q: string, wish: Partial<SearchWish> = {}): Promise<string[]> {
  return (await search(q, wish)).found.map(({ card }) => card.title);
}

/** A passage or a title with [what was found] in brackets. */
export function inBrackets(pieces: readonly { text: string; hit: boolean }[]): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
}
