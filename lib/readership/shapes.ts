import type { ArticleState } from "#db/vocabulary.ts";
import type { Step } from "./periods.ts";

/** What the room shows, and the files say. Days are whole numbers since 1970. */
export type Counted = { name: string; views: number };

export type TopArticle = {
  id: string;
  title: string;
  section: string | null;
  state: ArticleState;
  views: number;
};

/** `views`: with all sections below. */
export type SectionViews = { id: string; name: string; depth: number; views: number };

export type Readership = {
  /** What the sums are of: the whole site, a section with all below it, the viewer's sections, or their own articles. */
  about: { what: "site" } | { what: "section"; id: string; name: string } | { what: "sections" } | { what: "own" };
  today: number;
  first: number;
  /** Views of articles, by day or by week. */
  steps: Step[];
  articles: number;
  /** Of the whole site only. */
  site: { others: number; hosts: Counted[]; bots: Counted[] } | null;
  top: TopArticle[];
  sections: SectionViews[];
  /** The first day that was ever counted; null before. */
  since: number | null;
};

export type ArticleReadership = {
  id: string;
  title: string;
  path: string | null;
  state: ArticleState;
  today: number;
  first: number;
  steps: Step[];
  views: number;
  /** Since it was first counted. */
  ever: number;
  hosts: Counted[];
  /** From which day the hosts are known. */
  hostsSince: number;
};
