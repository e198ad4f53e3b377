import type { Probe, Verdict } from "../matrix/cells.ts";
import { api, beyond, refusing } from "./verdicts.ts";

/** What the desk asks of the library and of uploads. */
export const DESK_LIBRARY: Record<string, Probe[]> = {
  "/api/desk/media": [
    { at: () => "/api/desk/media?q=canary", gets: api(200), shows: "photo-canary.jpg", blind: ["custom"] },
    {
      at: () => "/api/desk/media?only=picture",
      gets: { ...api(422), custom: 403 },
      method: "POST",
      body: "no picture",
    },
    ...refusing(() => "/api/desk/media", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/media/[id]": [
    {
      at: ({ picture }) => `/api/desk/media/${picture}`,
      method: "PATCH",
      body: '{"focalX":2}',
      gets: api(422),
    },
    {
      at: ({ picture }) => `/api/desk/media/${picture}`,
      method: "PATCH",
      body: '{"caption":"Mine"}',
      gets: { ...api(200), ...beyond(403), narrowed: 200 },
      shows: "photo-canary.jpg",
    },
    // In use, so that not even an editor deletes it here; only the others are told that they may not.
    {
      at: ({ picture }) => `/api/desk/media/${picture}`,
      method: "DELETE",
      gets: { ...api(409 as Verdict), ...beyond(403), narrowed: 409 as Verdict },
    },
    ...refusing(({ picture }) => `/api/desk/media/${picture}`, "GET", "POST", "PUT"),
  ],
  "/api/desk/media/library": [
    {
      ...{ at: () => "/api/desk/media/library?q=canary&unused=0", gets: api(200), shows: "photo-canary.jpg" },
      blind: ["custom"],
    },
    ...refusing(() => "/api/desk/media/library", "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/media/known": [
    { at: () => `/api/desk/media/known?hash=${"a".repeat(64)}`, gets: api(200) },
    ...refusing(() => "/api/desk/media/known", "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/media/from-address": [
    {
      at: () => "/api/desk/media/from-address",
      gets: { ...api(422), custom: 403 },
      method: "POST",
      body: '{"address":"http://10.0.0.1/"}',
    },
    ...refusing(() => "/api/desk/media/from-address", "GET", "PUT", "PATCH", "DELETE"),
  ],
  // Without the header of the protocol it is not spoken; who may speak it is asked first.
  "/api/desk/uploads/[[...path]]": [
    ...(["POST", "PATCH", "DELETE"] as const).map(
      (method): Probe => ({ at: () => "/api/desk/uploads/aaaaaaaaaaaaaaaa", method, gets: api(412 as Verdict) }),
    ),
    ...refusing(() => "/api/desk/uploads/aaaaaaaaaaaaaaaa", "GET", "PUT"),
  ],
  "/api/desk/uploads/[id]/finish": [
    { at: () => "/api/desk/uploads/aaaaaaaaaaaaaaaa/finish", method: "POST", body: "{}", gets: api(404) },
    ...refusing(() => "/api/desk/uploads/aaaaaaaaaaaaaaaa/finish", "GET", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/media/bulk": [
    { at: () => "/api/desk/media/bulk", gets: api(422), method: "POST", body: '{"act":"trash","ids":[]}' },
    ...refusing(() => "/api/desk/media/bulk", "GET", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/media/items": [
    { at: () => "/api/desk/media/items", gets: api(422), method: "POST", body: '{"ids":[]}' },
    {
      at: () => "/api/desk/media/items",
      gets: api(200),
      method: "POST",
      body: '{"ids":["aaaaaaaaaaaaaaaa"]}',
    },
    ...refusing(() => "/api/desk/media/items", "GET", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/media/choices": [
    { at: () => "/api/desk/media/choices", gets: api(200), shows: "timeZone" },
    ...refusing(() => "/api/desk/media/choices", "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/media/usage": [
    { at: () => "/api/desk/media/usage", gets: api(200) },
    ...refusing(() => "/api/desk/media/usage", "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/media/[id]/file": [
    {
      at: ({ picture }) => `/api/desk/media/${picture}/file`,
      method: "PUT",
      body: "no picture",
      gets: { ...api(422), ...beyond(403), narrowed: 422 },
    },
    {
      at: ({ picture }) => `/api/desk/media/${picture}/file`,
      method: "POST",
      body: '{"upload":"aaaaaaaaaaaaaaaa"}',
      gets: api(404),
    },
    ...refusing(({ picture }) => `/api/desk/media/${picture}/file`, "GET", "PATCH", "DELETE"),
  ],
  // Not even whoever may see it all is let at what is no item of the library.
  "/api/desk/media/[id]/original": [
    { at: ({ picture }) => `/api/desk/media/${picture}/original`, gets: { ...api(200), custom: 404 } },
    { at: ({ file }) => `/api/desk/media/${file}/original`, gets: { ...api(200), custom: 404 }, shows: "%PDF" },
    { at: ({ article }) => `/api/desk/media/${article}/original`, gets: api(404) },
    ...refusing(({ picture }) => `/api/desk/media/${picture}/original`, "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/media/names": [
    { at: () => "/api/desk/media/names?of=people&q=a", gets: api(200) },
    { at: () => "/api/desk/media/names?of=notes", gets: api(422) },
    ...refusing(() => "/api/desk/media/names", "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/folders": [
    { at: () => "/api/desk/folders", gets: api(200) },
    { at: () => "/api/desk/folders", method: "POST", body: '{"name":""}', gets: api(422) },
    ...refusing(() => "/api/desk/folders", "PUT", "PATCH", "DELETE"),
  ],
  "/api/desk/folders/[id]": [
    { at: () => "/api/desk/folders/x", method: "PATCH", body: "{}", gets: api(422) },
    { at: () => "/api/desk/folders/x", method: "DELETE", gets: api(422) },
    ...refusing(() => "/api/desk/folders/x", "GET", "POST", "PUT"),
  ],
};
