import { tag } from "#lib/kernel/page-cache/scope.ts";
import { type ReaderSection, topLevel } from "#lib/sections/tree.ts";
import { latestTag } from "#lib/tags.ts";
import { arrange, type Front } from "./front-arrangement.ts";
import { newestIn } from "./published-by-language.ts";
import { cardsOf } from "./published-cards.ts";
import { newestOf } from "./published-lists.ts";

export type { Front, Rail } from "./front-arrangement.ts";

/** Enough for the lead, the seconds and a full rail, should all of them come from one section. */
const FROM_EACH = 8;

/** The front page, of all that is out or of one language. One look into the index per top section, then three queries for all cards together. */
export async function publishedFront(sections: ReaderSection[], language: string | null = null): Promise<Front> {
  tag(latestTag);
  const top = topLevel(sections);
  const ids = await Promise.all(
    top.map(async ({ id }) => {
      const newest = language ? newestIn(language, id, FROM_EACH) : newestOf({ type: "section", id }, FROM_EACH);
      return (await newest).map((place) => place.id);
    }),
  );
  const cards = new Map((await cardsOf([...new Set(ids.flat())], sections)).map((card) => [card.id, card]));
  const newest = top.map(({ id }, i) => [id, (ids[i] as string[]).flatMap((each) => cards.get(each) ?? [])] as const);
  return arrange(new Map(newest), sections);
}
