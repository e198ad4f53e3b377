import type { ArticleForm, ArticleKind, AuthorKind } from "#db/vocabulary.ts";
import type { MediaForRender } from "#lib/content/picture.ts";
import type { ReaderNote } from "#lib/corrections/reader-notes.ts";
import type { PublicVersion } from "#lib/revisions/public-versions.ts";
import type { Translation } from "#lib/translations/alternates.ts";

/** What reader pages are made of. Plain shapes, so that the desk's preview can show the same page from a draft. */

/** A name and where it leads. `path` is without the leading slash. */
export type Place = { name: string; path: string };

/** Focal point in fractions from the left and from the top. */
export type ReaderPicture = MediaForRender & { focalX: number; focalY: number };

/** `kind`: an agency is no person; without one it is a person. `role`: what they are to the newsroom, which may be empty. */
export type Byline = { id: string; name: string; slug: string; kind?: AuthorKind; role?: string };

type Words = {
  id: string;
  path: string;
  kind: ArticleKind;
  language: string;
  /** The editor's own; empty when the kind stands in its place. */
  kicker: string;
  title: string;
  standfirst: string;
  bylines: Byline[];
  picture: ReaderPicture | null;
};

export type ArticlePageData = Words & {
  form: ArticleForm;
  /** Sections from the top down to the article's own. */
  trail: Place[];
  topics: Place[];
  /** The body, rendered by lib/content/render.ts. */
  html: string;
  words: number;
  /** Null in a preview of something never published. */
  publishedAt: Date | null;
  updatedAt: Date | null;
  seo: { title: string; description: string };
  /** The article published just before, and just after, in the same section. */
  previous: Place | null;
  next: Place | null;
  sample: boolean;
  /** What readers were told of changes, the newest first. */
  notes: ReaderNote[];
  /** The texts of it that were published, the oldest first. */
  versions: PublicVersion[];
  /** The same in other languages, as far as readers see it. */
  translations: Translation[];
  /** Where it leads besides; missing where a page leads nowhere, such as an earlier version's. */
  onward?: Onward;
};

export type Onward = { series: SeriesPlace | null; related: ArticleCard[] };

export type SeriesPart = { id: string; title: string; path: string; language: string };
/** An article among the parts of its series that readers can open; `part` counts from 1. */
export type SeriesPlace = {
  name: string;
  path: string;
  part: number;
  parts: SeriesPart[];
  previous: SeriesPart | null;
  next: SeriesPart | null;
};

export type ArticleCard = Words & {
  section: Place | null;
  publishedAt: Date;
  updatedAt: Date | null;
  /** Shared with the same story in other languages. */
  translationGroup?: string | null;
};

/** One page of a list, newest first. The cursors lead on; null where the list ends. */
export type CardList = { cards: ArticleCard[]; newer: string | null; older: string | null };
