import { ROLES, TOKEN_SCOPES } from "#db/vocabulary.ts";

/** Programs, by the one scope of the token that they send; an editor made it. */
export const TOKENS = TOKEN_SCOPES.map((scope) => `token of ${scope}` as const);
/**
 * Whose request it is, those in the desk first. `custom` has a role of the newsroom's own: writes what is theirs, arranges topics, changes settings.
 * `narrowed` is an editor of a section in which nothing of the walk stands. `suspended` and `signed-out` hold the cookie of a
 * session that was ended; `half` is an admin whose second factor is still missing; `holder` has a link to one preview.
 */
export const INSIDE = [...ROLES, "custom", "narrowed"] as const;
const OUTSIDE = ["anyone", "suspended", "signed-out", "half", "holder", ...TOKENS] as const;
export const ASKERS = [...INSIDE, ...OUTSIDE] as const;
export type Asker = (typeof ASKERS)[number];

/** A status, or `door`: sent to the sign-in page, or to that of the second factor; `moved`: sent elsewhere. */
export type Verdict = 200 | 201 | 204 | 401 | 403 | 404 | 405 | 410 | 415 | 422 | "door" | "moved";

/** What the walk is about: made by an author whom none of the askers is. */
export type Objects = Record<
  "article" | "picture" | "file" | "person" | "role" | "section" | "topic" | "series" | "author" | "rule",
  string
> & {
  paths: { article: string; section: string; topic: string; author: string };
  secrets: Record<"invitation" | "reset" | "preview" | "review" | "feed" | "endedFeed", string>;
};

export type Probe = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
  at: (made: Objects) => string;
  body?: string;
  gets: Record<Asker, Verdict>;
  /** What only somebody who is let in is told. Looked for in every other answer, and required in theirs. */
  shows?: string;
  /** Those who are let in, and find nothing there. */
  blind?: readonly Asker[];
  /** The address itself is the right to read the draft. */
  byLink?: true;
};

/** In every field that somebody else wrote and readers have not seen. */
export const CANARY = "wagtail-canary-7c1f";

export const everybody = (verdict: Verdict) =>
  Object.fromEntries(ASKERS.map((each) => [each, verdict])) as Probe["gets"];
