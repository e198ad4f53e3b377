import type { Asker, Verdict } from "./cells.ts";
import { isUnseen, type Piece, type State } from "./pieces.ts";

/**
 * Who gets what of an article in which state: the declaration of rights in this test's own words, by asker, owner and state.
 * The product is not asked.
 */

/** To see an article in the desk, its drafts and its history. */
export function reads(asker: Asker, { owner }: Piece): boolean {
  if (asker === "editor" || asker === "admin") return true;
  if (asker === "narrowed") return owner === "narrowed" || owner === "inside";
  return (asker === "contributor" || asker === "author" || asker === "custom") && owner === asker;
}

/** To decide what readers see. Of the narrowed editor's own things, only those within the section. */
function decides(asker: Asker, { owner }: Piece): boolean {
  if (asker === "editor" || asker === "admin") return true;
  if (asker === "narrowed") return owner === "inside";
  return asker === "author" && owner === "author";
}

/** To let pass what was submitted, and to send it back: by right, in the sections that one looks after. */
function approves(asker: Asker, { owner, state }: Piece): boolean {
  if (isTrashed(state)) return false;
  return asker === "editor" || asker === "admin" || (asker === "narrowed" && owner === "inside");
}

/** To give a story to somebody: one’s own wherever it is, and others’ by right. */
function assigns(asker: Asker, piece: Piece): boolean {
  return asker !== "contributor" && asker !== "custom" && reads(asker, piece) && !isTrashed(piece.state);
}

const isTrashed = (state: State) => state.startsWith("trashed");
const isLive = (state: State) => state.startsWith("live");

const writes = (asker: Asker, piece: Piece) => reads(asker, piece) && !isTrashed(piece.state);

/** What is done with an article, by the name of the server action or the route, and who may. */
export const ACTS: Record<string, (asker: Asker, piece: Piece) => boolean> = {
  ...{ "PUT draft": writes, "PUT lease": writes, restoreVersion: writes, makePreviewLink: writes },
  ...{ "POST revisions": reads, "POST comparison": reads, "DELETE lease": reads },
  ...{ keepVersion: reads, nameVersion: reads, revokePreviewLink: reads },
  ...{ submitStory: writes, approveStory: approves, askForChanges: approves, handStoryOver: assigns },
  // The one comment on each is its owner’s.
  ...{ "POST comments": writes, "PUT comments/:comment?resolved": writes },
  "PUT comments/:comment": (asker, piece) => writes(asker, piece) && piece.owner === asker,
  "DELETE comments/:comment": (asker, piece) =>
    writes(asker, piece) && (piece.owner === asker || decides(asker, piece)),
  publish: (asker, piece) => decides(asker, piece) && !isTrashed(piece.state),
  unpublish: (asker, piece) => decides(asker, piece) && isLive(piece.state),
  schedule: (asker, piece) => decides(asker, piece) && !isTrashed(piece.state),
  plan: writes,
  // Of the narrowed editor, own things stay in reach wherever they are.
  assign: (asker, piece) => writes(asker, piece) && asker !== "contributor" && asker !== "custom",
  setEmbargo: (asker, piece) => decides(asker, piece) && !isTrashed(piece.state),
  waive: (asker, piece) => decides(asker, piece) && !isTrashed(piece.state),
  unwaive: (asker, piece) => decides(asker, piece) && !isTrashed(piece.state),
  trash(asker, piece) {
    if (isUnseen(piece.state) && !isTrashed(piece.state)) return reads(asker, piece) && asker !== "custom";
    return piece.state === "withdrawn" && decides(asker, piece);
  },
  restore: (asker, piece) => reads(asker, piece) && isTrashed(piece.state),
  ...{ duplicate: writes, startTranslation: writes },
  replan: writes,
  purge(asker, piece) {
    if (piece.state === "trashed-withdrawn") return decides(asker, piece);
    return piece.state === "trashed" && reads(asker, piece) && asker !== "custom";
  },
};

const DOOR = new Set<Asker>(["anyone", "suspended", "signed-out", "half", "holder"]);
export const isOutside = (asker: Asker) => DOOR.has(asker) || asker.startsWith("token");

/** An address that is about one article. `tells`: what only who is let in is told of it. */
export type ArticleRow = {
  route: string;
  at: (piece: Piece) => string;
  gets: (asker: Asker, piece: Piece) => Verdict | "shut";
  /** The words of the article that whoever is let in is told; none where it is not about words. */
  tells?: (piece: Piece) => ("d" | "p" | "r")[];
  /** Those who read the words here, if others than those who read the article. */
  to?: (asker: Asker, piece: Piece) => boolean;
};

const page = (asker: Asker, piece: Piece) => (isOutside(asker) ? "door" : reads(asker, piece) ? 200 : 404);
const desk = (asker: Asker, piece: Piece) => (isOutside(asker) ? 401 : reads(asker, piece) ? 200 : 404);
/** The role of the newsroom's own has no right to numbers. */
const numbers = (asker: Asker, piece: Piece) => (asker === "custom" ? 404 : page(asker, piece));
const list = (asker: Asker) => (isOutside(asker) ? "door" : 200);
const find = (asker: Asker) => (isOutside(asker) ? 401 : 200);

/** The text that is worked on: of what is published and unchanged, what was published. */
const working = ({ state }: Piece): ["d" | "p"] => (isUnseen(state) || state === "live-with-changes" ? ["d"] : ["p"]);
const published = ({ state }: Piece): "p"[] => (isLive(state) ? ["p"] : []);

/** As readers have it, where there is such a title. */
const titled = (piece: Piece): ["d" | "p"] => (isLive(piece.state) ? ["p"] : working(piece));

const byToken = (asker: Asker) => asker === "token of articles:read";
const api = (asker: Asker) => (byToken(asker) ? 200 : asker.startsWith("token") ? 403 : 401);
const openApi = (inState: Verdict) => (asker: Asker) =>
  asker.startsWith("token") && asker !== "token of published:read" ? 403 : inState;

const outsideLink = (piece: Piece): Verdict => (isTrashed(piece.state) ? 410 : 200);

export const ARTICLE_ROWS: ArticleRow[] = [
  { route: "/admin/articles/[id]", at: ({ id }) => `/admin/articles/${id}`, gets: page, tells: working },
  {
    route: "/admin/articles/[id]/history",
    at: ({ id }) => `/admin/articles/${id}/history`,
    gets: page,
    tells: working,
  },
  {
    route: "/admin/articles/[id]/history",
    at: ({ id, revision }) => `/admin/articles/${id}/history?show=${revision}`,
    gets: page,
    tells: () => ["r"],
  },
  {
    route: "/admin/articles/[id]/history",
    at: ({ id, revision }) => `/admin/articles/${id}/history?show=now&with=${revision}`,
    gets: page,
    tells: (piece) => [...working(piece), "r"],
  },
  {
    route: "/admin/articles/[id]/preview",
    at: ({ id }) => `/admin/articles/${id}/preview`,
    gets: page,
    tells: working,
  },
  { route: "/preview/[id]", at: ({ id }) => `/preview/${id}`, gets: page, tells: working },
  {
    route: "/admin/readership/[id]",
    at: ({ id }) => `/admin/readership/${id}`,
    gets: numbers,
    tells: titled,
    to: (asker, piece) => numbers(asker, piece) === 200,
  },
  { route: "/admin/activity", at: ({ id }) => `/admin/activity?on=article:${id}`, gets: page, tells: working },
  { route: "/admin/articles", at: ({ name }) => `/admin/articles?state=all&q=${name}`, gets: list, tells: working },
  {
    route: "/api/desk/articles/[id]/lease",
    at: ({ id }) => `/api/desk/articles/${id}/lease?version=1`,
    gets: desk,
    tells: working,
  },
  { route: "/api/desk/articles/[id]/checks", at: ({ id }) => `/api/desk/articles/${id}/checks`, gets: desk },
  {
    route: "/api/desk/articles/[id]/comments",
    at: ({ id }) => `/api/desk/articles/${id}/comments`,
    gets: (asker, piece) => (desk(asker, piece) === 200 && isTrashed(piece.state) ? 404 : desk(asker, piece)),
    // What was said has the word of the draft, which of a live article nothing else has.
    tells: ({ state }) => (isTrashed(state) ? [] : ["d"]),
  },
  { route: "/api/desk/articles/[id]/usage", at: ({ id }) => `/api/desk/articles/${id}/usage`, gets: desk },
  { route: "/api/desk/find", at: ({ name }) => `/api/desk/find?q=${name}`, gets: find },
  { route: "/api/desk/links", at: ({ name }) => `/api/desk/links?q=${name}`, gets: find },
  { route: "/api/desk/links/target", at: ({ id }) => `/api/desk/links/target?article=${id}`, gets: find },
  { route: "/api/desk/links/target", at: ({ path }) => `/api/desk/links/target?path=${path}`, gets: find },
  {
    route: "/preview/with/[secret]",
    at: ({ link }) => `/preview/with/${link.secret}`,
    gets: (_, piece) => outsideLink(piece),
    tells: working,
    to: () => true,
  },
  {
    route: "/review/[secret]",
    at: ({ review }) => `/review/${review.secret}`,
    gets: () => 200,
    tells: (piece) => (isTrashed(piece.state) ? [] : working(piece)),
    to: () => true,
  },
  // A link that only shows takes no answer.
  { route: "/review/[secret]", at: ({ link }) => `/review/${link.secret}`, gets: () => 200 },
  { route: "/admin/review", at: () => "/admin/review", gets: list },
  {
    route: "/[...path]",
    at: ({ path }) => path,
    gets: (_, { state }) => (isLive(state) ? 200 : "shut"),
    tells: published,
    to: () => true,
  },
  {
    route: "/markdown/[...path]",
    at: ({ path }) => `${path}.md`,
    gets: (_, { state }) => (isLive(state) ? 200 : "shut"),
    tells: published,
    to: () => true,
  },
  {
    route: "/api/v1/[[...path]]",
    at: ({ id }) => `/api/v1/articles/${id}`,
    gets: api,
    to: byToken,
    tells: working,
  },
  {
    route: "/api/v1/[[...path]]",
    at: ({ id }) => `/api/v1/articles/${id}/draft`,
    gets: api,
    to: byToken,
    tells: working,
  },
  {
    route: "/api/v1/[[...path]]",
    at: ({ id }) => `/api/v1/published/articles/${id}`,
    gets: (asker, { state }) => openApi(isLive(state) ? 200 : 404)(asker),
    tells: published,
  },
  {
    route: "/api/v1/[[...path]]",
    at: ({ path }) => `/api/v1/published/article-at?path=${path.slice(1)}`,
    gets: (asker, { state }) => openApi(isLive(state) ? 200 : 404)(asker),
    tells: published,
  },
];

/** Addresses that tell of many articles: nobody hears there of one that they may not read. */
export const LISTS: string[] = [
  ...["/", "/peace-talks", "/economy", "/topics/ratification", "/authors/vera-own", "/feed.xml", "/atom.xml"],
  ...["/feed.json", "/feeds/topics/ratification/rss.xml", "/feeds/authors/vera-own/feed.json"],
  ...[
    "/feeds/peace-talks/rss.xml",
    "/sitemap.xml",
    "/sitemaps/1.xml",
    "/sitemaps/news.xml",
    "/llms.txt",
    "/robots.txt",
    "/missing",
  ],
  ...["/api/v1/published/articles?limit=100", "/api/v1/articles", "/api/v1/media", "/api/v1/article-choices"],
  ...["/admin", "/admin/board", "/admin/articles?stage=stage-writing"],
  ...["/admin/calendar", "/admin/calendar?view=agenda", "/admin/articles?whose=mine&state=all"],
  ...["/admin/articles", "/admin/articles?state=all", "/admin/articles?state=trashed", "/admin/articles?q=lark"],
  ...["/admin/pages", "/admin/review", "/admin/notices", "/admin/readership"],
  ...["/api/desk/readership?table=articles&period=year"],
  ...["/admin/activity", "/admin/people", "/admin/authors", "/admin/sections", "/admin/topics", "/admin/media"],
  ...["/api/desk/find", "/api/desk/find?q=lark", "/api/desk/links?q=lark", "/api/desk/media?q=wagtail"],
  ...["/api/desk/media/library?q=wagtail", "/api/desk/media/usage"],
];
