import { ARTICLE_KINDS, type ArticleKind } from "#db/vocabulary.ts";
import { SORTS, type Sort } from "./asked.ts";
import { LONGEST_QUESTION } from "./query.ts";

/** What the address of a search says, before anybody has looked whether there is such a section, author or topic. */
export type SearchWish = {
  q: string;
  /** Path of a section, slug of an author, slug of a topic. */
  section: string;
  author: string;
  topic: string;
  kind: ArticleKind | "";
  /** A language code such as uk. */
  language: string;
  /** Days such as 2026-03-14. */
  from: string;
  to: string;
  sort: Sort;
  /** Only what was typed, without a guess at what was meant. */
  exact: boolean;
  after: string;
};

/** Every parameter that means something, in the order of an address (key.ts of the page cache has the same). */
export const SEARCH_PARAMETERS = [
  "q",
  "section",
  "author",
  "topic",
  "kind",
  "language",
  "from",
  "to",
  "sort",
  "exact",
  "after",
] as const;
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;
type Given = Partial<Record<string, string | string[]>>;

/** What cannot be read counts as not said: an address that somebody cut off still finds something. */
export function wishOf(given: Given): SearchWish {
  const said = (name: (typeof SEARCH_PARAMETERS)[number]) => {
    const value = given[name];
    return (typeof value === "string" ? value : "").trim().slice(0, LONGEST_QUESTION);
  };
  const day = (name: "from" | "to") => (isDay(said(name)) ? said(name) : "");
  return {
    ...{
      q: said("q")
        .replace(/\p{Cc}/gu, " ")
        .trim(),
      section: said("section").replace(/^\/+|\/+$/g, ""),
    },
    ...{ author: said("author"), topic: said("topic"), from: day("from"), to: day("to"), after: said("after") },
    language: LANGUAGE.test(said("language")) ? said("language") : "",
    kind: ARTICLE_KINDS.find((kind) => kind === said("kind")) ?? "",
    sort: SORTS.find((sort) => sort === said("sort")) ?? "relevance",
    exact: said("exact") === "1",
  };
}

/** The address of a search; what is not said in it stands for everything. */
export function searchAddress(wish: Partial<SearchWish>): string {
  const given = SEARCH_PARAMETERS.flatMap((name) => {
    const value = name === "exact" ? (wish.exact ? "1" : "") : (wish[name] ?? "");
    return value && value !== "relevance" ? [`${name}=${encodeURIComponent(value.toWellFormed())}`] : [];
  });
  return given.length === 0 ? "/search" : `/search?${given.join("&")}`;
}

/** Narrowed by anything but words. */
export function isNarrowed({ section, author, topic, kind, language, from, to }: SearchWish): boolean {
  return Boolean(section || author || topic || kind || language || from || to);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}
