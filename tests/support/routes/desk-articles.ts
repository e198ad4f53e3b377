import { CANARY, type Probe, type Verdict } from "../matrix/cells.ts";
import { api, beyond, refusing, TEXT } from "./verdicts.ts";

/** What the desk asks of articles, their links and the record. */
export const DESK_ARTICLES: Record<string, Probe[]> = {
  "/api/desk/activity": [
    { at: () => "/api/desk/activity", method: "POST", body: "format=scroll", gets: api(422) },
    {
      at: () => "/api/desk/activity",
      method: "POST",
      body: "format=csv&act=article.create",
      gets: { ...api(200), ...beyond(403), editor: 403 },
      shows: "article.create",
    },
    ...refusing(() => "/api/desk/activity", "GET", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/readership": [
    {
      at: () => "/api/desk/readership?table=articles&period=year",
      gets: { ...api(200), custom: 404 },
      shows: `"id","title","section","state","views"`,
    },
    {
      at: ({ article }) => `/api/desk/readership?table=days&article=${article}`,
      gets: { ...api(200), ...beyond(404) },
    },
    ...refusing(() => "/api/desk/readership", "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/redirects": [
    { at: () => "/api/desk/redirects", gets: { ...api(200), ...beyond(404) }, shows: "/old-canary" },
    ...refusing(() => "/api/desk/redirects", "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/articles/[id]/comparison": [
    {
      at: ({ article }) => `/api/desk/articles/${article}/comparison`,
      method: "POST",
      body: JSON.stringify({ mine: TEXT, theirs: TEXT }),
      gets: { ...api(200), ...beyond(404) },
    },
    ...refusing(({ article }) => `/api/desk/articles/${article}/comparison`, "GET", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/articles/[id]/comments": [
    {
      at: ({ article }) => `/api/desk/articles/${article}/comments`,
      gets: { ...api(200), ...beyond(404) },
      shows: "Vera Own",
    },
    {
      at: ({ article }) => `/api/desk/articles/${article}/comments`,
      method: "POST",
      body: '{"anchor":{"on":"article"},"words":"Taken"}',
      gets: { ...api(200), ...beyond(403) },
    },
    ...refusing(({ article }) => `/api/desk/articles/${article}/comments`, "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/articles/[id]/comments/[comment]": [
    ...(["PUT", "DELETE"] as const).map(
      (method): Probe => ({
        at: ({ article }) => `/api/desk/articles/${article}/comments/aaaaaaaaaaaaaaaa`,
        method,
        ...(method === "PUT" && { body: '{"words":"Taken"}' }),
        gets: api(404),
      }),
    ),
    ...refusing(({ article }) => `/api/desk/articles/${article}/comments/aaaaaaaaaaaaaaaa`, "GET", "POST", "PATCH"),
  ],
  "/api/desk/articles/[id]/draft": [
    {
      at: ({ article }) => `/api/desk/articles/${article}/draft`,
      method: "PUT",
      // In a section that is none, so that even those who may write change nothing here.
      body: JSON.stringify({ basedOn: 2, content: { ...TEXT, sectionId: "0".repeat(16) } }),
      gets: { ...api(422), ...beyond(403) },
    },
    ...refusing(({ article }) => `/api/desk/articles/${article}/draft`, "GET", "POST", "PATCH", "DELETE"),
  ],
  "/api/desk/articles/[id]/lease": [
    {
      at: ({ article }) => `/api/desk/articles/${article}/lease?version=1`,
      gets: { ...api(200), ...beyond(404) },
      shows: CANARY,
    },
    {
      at: ({ article }) => `/api/desk/articles/${article}/lease`,
      method: "PUT",
      body: '{"tab":"walker00","version":1}',
      gets: { ...api(200), ...beyond(403) },
      shows: CANARY,
    },
    {
      at: ({ article }) => `/api/desk/articles/${article}/lease?tab=walker00`,
      method: "DELETE",
      gets: { ...api(204), ...beyond(403) },
    },
    ...refusing(({ article }) => `/api/desk/articles/${article}/lease`, "POST", "PATCH"),
  ],
  "/api/desk/articles/[id]/revisions": [
    {
      at: ({ article }) => `/api/desk/articles/${article}/revisions`,
      method: "POST",
      body: '{"label":"Kept","version":1}',
      // An older version than the draft's: only whoever may see the draft is told so.
      gets: { ...api(409 as Verdict), ...beyond(403) },
    },
    ...refusing(({ article }) => `/api/desk/articles/${article}/revisions`, "GET", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/find": [
    { at: () => "/api/desk/find?q=canary", gets: api(200), shows: "photo-canary.jpg", blind: ["custom"] },
    ...refusing(() => "/api/desk/find", "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/links": [
    { at: () => "/api/desk/links?q=ratification", gets: api(200), shows: "Ratification" },
    { at: () => "/api/desk/links", gets: api(422), method: "POST", body: '{"url":"/no/page"}' },
    { at: () => "/api/desk/links", gets: api(422), method: "POST", body: '{"url":"http://169.254.169.254/"}' },
    ...refusing(() => "/api/desk/links", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/links/target": [
    { at: ({ article }) => `/api/desk/links/target?article=${article}`, gets: api(200) },
    { at: () => "/api/desk/links/target?path=//elsewhere.example", gets: api(422) },
    ...refusing(() => "/api/desk/links/target", "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/articles/bulk": [
    { at: () => "/api/desk/articles/bulk", gets: api(422), method: "POST", body: '{"act":"trash","ids":[]}' },
    ...refusing(() => "/api/desk/articles/bulk", "GET", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/articles/[id]/checks": [
    {
      at: ({ article }) => `/api/desk/articles/${article}/checks`,
      gets: { ...api(200), ...beyond(404) },
    },
    ...refusing(({ article }) => `/api/desk/articles/${article}/checks`, "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/articles/[id]/usage": [
    {
      at: ({ article }) => `/api/desk/articles/${article}/usage`,
      gets: { ...api(200), ...beyond(404) },
    },
    ...refusing(({ article }) => `/api/desk/articles/${article}/usage`, "POST", "PUT", "PATCH", "DELETE"),
  ],
};
