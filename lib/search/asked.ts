import type { Asked } from "#db/dialect/published-index.ts";
import { IN_HEAD, IN_TITLE } from "./document.ts";
import type { Question, Unit } from "./query.ts";

export const SORTS = ["relevance", "newest"] as const;
export type Sort = (typeof SORTS)[number];

/** The labels of whatever bears the words of a unit as its name. */
export type LabelsOf = (unit: Unit) => string[];

/**
 * By relevance: first what has every word in its title, then in its head or in the names above it, then anywhere; each newest
 * first. So a page of results needs no more of the index than it shows, however common its words are.
 */
export function tiersOf({ wanted, unwanted }: Question, labels: LabelsOf, narrowing: Asked[], sort: Sort): Asked[] {
  const named = (unit: Unit): Asked[] => labels(unit).map((term) => ({ term }));
  const anywhere = (unit: Unit): Asked => oneOf([held(unit, ""), ...named(unit)]);
  const inHead = (unit: Unit): Asked => oneOf([held(unit, IN_HEAD), ...named(unit)]);
  const every = (place: (unit: Unit) => Asked): Asked => {
    return { all: [...wanted.map(place), ...narrowing], but: unwanted.map((unit) => held(unit, "")) };
  };
  if (sort === "newest") return [every(anywhere)];
  return [every((unit) => held(unit, IN_TITLE)), every(inHead), every(anywhere)];
}

function held({ terms }: Unit, place: string): Asked {
  const [first = "", ...more] = terms.map((term) => place + term);
  return more.length === 0 ? { term: first } : { phrase: [first, ...more] };
}

export function oneOf(asked: Asked[]): Asked {
  return asked.length === 1 ? (asked[0] as Asked) : { any: asked };
}
