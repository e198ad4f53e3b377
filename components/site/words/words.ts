import type { ArticleKind } from "#db/vocabulary.ts";
import type { ComfortWords } from "./comforts/comfort-words.ts";
import type { DestinationWords } from "./destinations/destination-words.ts";
import type { RecordWords } from "./record/record-words.ts";

/** Everything that reader pages say of themselves. */
export type Words = {
  skip: string;
  home: string;
  sections: string;
  breadcrumb: string;
  kinds: Record<ArticleKind, string>;
  /** Stands before the names of a byline. */
  by: string;
  updated: string;
  minutes: (count: number) => string;
  copyLink: string;
  linkCopied: string;
  share: string;
  topics: string;
  topic: string;
  inThisSection: string;
  previous: string;
  next: string;
  newer: string;
  older: string;
  pages: string;
  firstPage: string;
  nothingYet: string;
  noMore: string;
  latest: string;
  /** In the last days, by all readers. */
  mostRead: string;
  missingTitle: string;
  missingText: string;
  /** Of a page that stands where something was taken away; `why` and `by` stand before what was entered. */
  gone: Record<"title" | "text" | "why", string>;
  withheld: Record<"title" | "text" | "why" | "by", string>;
  sampleEdition: string;
  sampleArticle: string;
  theme: string;
  themes: { auto: string; light: string; dark: string };
  feeds: string;
  /** Of the buttons beside slides and large pictures; `whole`: each of its points. */
  pictures: Record<"close" | "previous" | "next" | "whole", string>;
  /** Stands before the names of the languages that the article is also in. */
  readIn: string;
  /** What the links to the fronts of other languages are called together. */
  languages: string;
  /** Around a title that is quoted. */
  quotes: { open: string; close: string };
  /** Between things that are named one after the other, and before what explains, each with its spaces. */
  comma: string;
  colon: string;
  record: RecordWords;
  destinations: DestinationWords;
  comforts: ComfortWords;
  search: SearchWords;
};

/** Of the search. Those that end in a colon stand before what was typed, or before links. */
export type SearchWords = Record<
  | (
      | "find"
      | "hint"
      | "narrow"
      | "section"
      | "kind"
      | "author"
      | "language"
      | "from"
      | "to"
      | "all"
      | "apply"
      | "order"
    )
  | ("nothingFor" | "instead" | "exactly" | "meant" | "unknown" | "oneOf" | "everything" | "more" | "first"),
  string
> & {
  remove: (name: string) => string;
  orders: Record<"relevance" | "newest", string>;
  count: (count: number) => string;
  /** Nobody counted further. */
  moreThan: (count: number) => string;
};
