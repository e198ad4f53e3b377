import type { ArticleKind } from "../vocabulary.ts";

export type EditionSection = { key: string; parent?: string; name: string; slug: string; description: string };

export type EditionAuthor = {
  key: string;
  kind: "staff" | "guest" | "agency";
  name: string;
  slug: string;
  role: string;
  bio: string;
};

export type EditionTopic = { key: string; name: string; slug: string; description: string };

/** The focal point is in fractions of the width and height; `svg` gives a complete document of 2400 × 1350. */
export type EditionPicture = {
  key: string;
  alt: string;
  caption: string;
  credit: string;
  focalX: number;
  focalY: number;
  svg: () => string;
};

/** Times are hours before the edition is made, and hours after publication, so that a fresh installation is never stale. */
export type EditionArticle = {
  /** English where nothing is said. */
  language?: string;
  kind: ArticleKind;
  section: string;
  slug: string;
  title: string;
  standfirst: string;
  kicker?: string;
  bylines: string[];
  topics: string[];
  picture?: string;
  hoursAgo: number;
  updatedHoursAfter?: number;
  /** It came out first with `wrong` in the place of `right`, a few words of one paragraph. */
  correction?: { hoursAfter: number; wrong: string; right: string; note: string };
  body: EditionBlock[];
};

/** Text may carry *emphasis*, **strong** and [link words](/section/slug). */
export type EditionBlock =
  | { type: "p"; text: string }
  | { type: "h2" | "h3"; text: string }
  | { type: "quote"; text: string }
  | { type: "ul" | "ol"; items: string[] }
  /** With the picture’s own caption where this use has none. */
  | { type: "picture"; picture: string; caption?: string }
  | { type: "divider" };

/** `parts` are slugs, in the order in which they are read. */
export type EditionSeries = { name: string; slug: string; description: string; parts: string[] };

/** Slugs of two articles that say the same. */
export type EditionTranslation = [original: string, translation: string];

/** `guide` are slugs. An empty address leads nowhere. */
export type EditionTopicPage = {
  topic: string;
  introduction: string;
  facts: { label: string; value: string }[];
  timeline: { daysAgo: number; text: string; url: string }[];
  involved: { name: string; role: string; url: string }[];
  guide: string[];
};
