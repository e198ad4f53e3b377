import { tag } from "#lib/kernel/page-cache/scope.ts";
import { type ReaderSection, topLevel } from "#lib/sections/tree.ts";
import { latestTag } from "#lib/tags.ts";
import { arrange, type Front, NOTHING_PLACED, type Placed, placedGroups, placedIds } from "./front-arrangement.ts";
import { newestIn } from "./published-by-language.ts";
import { cardsOf } from "./published-cards.ts";
import { newestOf } from "./published-lists.ts";

export type { Front, Rail } from "./front-arrangement.ts";

/** Enough for the lead, the seconds and a full rail, should all of them come from one section. */
const FROM_EACH = 8;
/** As many more where opinion stands apart. */
const OPINION = 4;

/**
 * The front page, of all that is out or of one language: what was placed by hand, and the newest around it. One look into
 * the index per top section, then three queries for all cards together.
 */
export async function publishedFront(
  sections: ReaderSection[],
  { placed = NOTHING_PLACED, language = null }: { placed?: Placed; language?: string | null } = {},
): Promise<Front> {
  tag(latestTag);
  const top = topLevel(sections);
  const without = new Set(placedIds(placed));
  // The translations of what was placed are known by their cards alone, and left out then.
  const wanted = FROM_EACH + (placed.opinion.some(Boolean) ? OPINION : 0) + placedGroups(placed).size;
  const ids = await Promise.all(
    top.map(async ({ id }) => {
      // All that was placed may be of one section and the newest of it.
      const many = wanted + without.size;
      const newest = await (language ? newestIn(language, id, many) : newestOf({ type: "section", id }, many));
      return newest.flatMap((place) => (without.has(place.id) ? [] : [place.id])).slice(0, wanted);
    }),
  );
  const cards = new Map((await cardsOf([...new Set(ids.flat())], sections)).map((card) => [card.id, card]));
  const newest = top.map(({ id }, i) => [id, (ids[i] as string[]).flatMap((each) => cards.get(each) ?? [])] as const);
  return arrange(new Map(newest), sections, placed);
}
