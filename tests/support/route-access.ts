import { OPERATION_PROBES } from "./matrix/api-access.ts";
import { CANARY, everybody, INSIDE, type Probe, type Verdict } from "./matrix/cells.ts";

const outside = (verdict: Verdict, inside: Verdict) =>
  ({
    ...everybody(verdict),
    ...Object.fromEntries(INSIDE.map((each) => [each, inside])),
  }) as Probe["gets"];
/** All in the desk whom the things of others do not concern. */
const beyond = (verdict: Verdict) => ({ contributor: verdict, author: verdict, custom: verdict, narrowed: verdict });
const staff = outside("door", 200);
const editors = { ...staff, ...beyond(404) } as const;
const admins = { ...editors, editor: 404 } as const;
const insiders = outside(200, "moved");
const api = (verdict: Verdict) => outside(401, verdict);

const insideAndHalf = (verdict: Verdict) =>
  Object.fromEntries([...INSIDE, "half"].map((each) => [each, verdict])) as Partial<Probe["gets"]>;

const room = (path: string, gets: Probe["gets"], shows: string): Probe[] => [{ at: () => path, gets, shows }];
const reader = (at: Probe["at"], verdict: Verdict = 200): Probe[] => [
  { at, gets: everybody(verdict) },
  { at, gets: everybody(405), method: "POST" },
];

/** Methods that an address does not know. */
const refusing = (at: Probe["at"], ...methods: NonNullable<Probe["method"]>[]): Probe[] =>
  methods.map((method) => ({ at, method, gets: everybody(405) }));

const TEXT = {
  ...{ kind: "news", language: "en", kicker: "", title: "Taken", standfirst: "", slug: "", sectionId: null },
  ...{ bylines: [], topics: [], lead: null, seo: { title: "", description: "" } },
  body: '{"type":"doc","content":[{"type":"paragraph"}]}',
};

/** Every route of the build, and what each asker gets there. */
export const ACCESS: Record<string, Probe[]> = {
  "/admin": room("/admin", staff, "Waits for me"),
  "/admin/board": room("/admin/board", staff, "Fact check"),
  "/admin/[...missing]": [{ at: () => "/admin/nothing/here", gets: everybody(404) }],
  "/admin/account": room("/admin/account", staff, "Lost one, or used somebody"),
  "/admin/account/tokens": room("/admin/account/tokens", staff, "Make a token"),
  "/admin/articles": room("/admin/articles?state=all", staff, "New article"),
  "/admin/articles/[id]": [{ at: ({ article }) => `/admin/articles/${article}`, gets: editors, shows: CANARY }],
  "/admin/calendar": room("/admin/calendar", staff, "Subscribe"),
  "/admin/addresses": room("/admin/addresses", editors, "/old-canary"),
  "/admin/addresses/[id]": [{ at: ({ rule }) => `/admin/addresses/${rule}`, gets: editors, shows: "/old-canary" }],
  "/admin/addresses/import": room("/admin/addresses/import", editors, "Take the rules with you"),
  "/admin/addresses/missed": room("/admin/addresses/missed", editors, "that nothing answers"),
  "/admin/addresses/moved": room("/admin/addresses/moved", editors, "had before. They lead"),
  "/admin/addresses/new": room("/admin/addresses/new", editors, `name="keepsQuery"`),
  "/admin/authors": room("/admin/authors", staff, "Vera Own"),
  "/admin/authors/[id]": [
    { at: ({ author }) => `/admin/authors/${author}`, gets: { ...editors, narrowed: 200 }, shows: "Vera Own" },
  ],
  "/admin/authors/new": room("/admin/authors/new", editors, `name="slug"`),
  "/admin/media": [{ at: () => "/admin/media", gets: staff, shows: "photo-canary.jpg", blind: ["custom"] }],
  "/admin/media/usage": room("/admin/media/usage", staff, "may no longer be used"),
  "/admin/media/[id]": [
    { at: ({ picture }) => `/admin/media/${picture}`, gets: { ...staff, custom: 404 }, shows: "photo-canary.jpg" },
  ],
  "/admin/pages": room("/admin/pages", staff, "what always stands on the site"),
  "/admin/people": room("/admin/people", admins, "Invite somebody"),
  "/admin/people/roles": room("/admin/people/roles", admins, "look after people and roles"),
  "/admin/people/roles/new": room("/admin/people/roles/new", admins, "As the newsroom calls it"),
  "/admin/people/roles/[id]": [
    { at: ({ role }) => `/admin/people/roles/${role}`, gets: admins, shows: "Checker canary" },
  ],
  "/admin/people/[id]": [{ at: ({ person }) => `/admin/people/${person}`, gets: admins, shows: "vera.own@" }],
  "/admin/sections": room("/admin/sections", staff, "places sections"),
  "/admin/sections/[id]": [
    { at: ({ section }) => `/admin/sections/${section}`, gets: editors, shows: `name="parentId"` },
  ],
  "/admin/sections/new": room("/admin/sections/new", editors, `name="slug"`),
  "/admin/settings": room("/admin/settings", { ...admins, custom: 200 }, `name="timeZone"`),
  "/admin/settings/checks": room("/admin/settings/checks", { ...admins, custom: 200 }, "What is looked at before"),
  "/admin/settings/stages": room("/admin/settings/stages", { ...admins, custom: 200 }, "The whole site"),
  "/admin/review": room("/admin/review", staff, "Nothing waits for you"),
  "/admin/settings/look": room("/admin/settings/look", { ...admins, custom: 200 }, "Colours and fonts"),
  "/admin/settings/menus": room("/admin/settings/menus", { ...admins, custom: 200 }, "Menu at the foot"),
  "/admin/settings/sample": room(
    "/admin/settings/sample",
    { ...admins, custom: 200 },
    "The articles shown are invented",
  ),
  "/admin/settings/sign-in": room("/admin/settings/sign-in", { ...admins, custom: 200 }, "This site sends no mail"),
  "/admin/settings/mail": room("/admin/settings/mail", admins, `name="fromAddress"`),
  "/admin/activity": [
    { at: () => "/admin/activity", gets: staff, shows: "By which way" },
    // The acts on one article are for those who may write it.
    { at: ({ article }) => `/admin/activity?on=article:${article}`, gets: editors, shows: CANARY },
  ],
  "/admin/notices": room("/admin/notices", staff, "What you are told"),
  "/admin/notices/wishes": room("/admin/notices/wishes", staff, "Somebody mentions me"),
  "/admin/topics": room("/admin/topics", staff, "Ratification"),
  "/admin/topics/[id]": [
    { at: ({ topic }) => `/admin/topics/${topic}`, gets: { ...editors, custom: 200 }, shows: "Ratification" },
  ],
  "/admin/topics/new": room("/admin/topics/new", { ...editors, custom: 200 }, `name="slug"`),
  "/admin/articles/[id]/history": [
    { at: ({ article }) => `/admin/articles/${article}/history`, gets: editors, shows: CANARY },
  ],
  "/admin/articles/[id]/preview": [
    { at: ({ article }) => `/admin/articles/${article}/preview`, gets: editors, shows: CANARY },
  ],
  "/preview/[id]": [{ at: ({ article }) => `/preview/${article}`, gets: editors, shows: CANARY }],

  // The link is the right, and without one there is nothing to be told.
  "/preview/with/[secret]": [
    { at: ({ secrets }) => `/preview/with/${secrets.preview}`, gets: everybody(200), shows: CANARY, byLink: true },
    { at: ({ secrets }) => `/preview/with/${secrets.reset}`, gets: everybody(410) },
  ],
  "/preview/ended": [{ at: () => "/preview/ended", gets: everybody(410) }],

  // The secret is the right, of whoever made it: their own, one that was ended, and one that is none.
  "/calendar/feed/[file]": [
    { at: ({ secrets }) => `/calendar/feed/${secrets.feed}.ics`, gets: everybody(200), shows: "BEGIN:VCALENDAR" },
    { at: ({ secrets }) => `/calendar/feed/${secrets.endedFeed}.ics`, gets: everybody(410) },
    { at: ({ secrets }) => `/calendar/feed/${secrets.reset}.ics`, gets: everybody(410) },
    ...refusing(({ secrets }) => `/calendar/feed/${secrets.feed}.ics`, "POST", "PUT", "PATCH", "DELETE"),
  ],
  // At the door the link is the right, so whoever holds it is let in.
  "/sign-in": [{ at: () => "/sign-in", gets: insiders }],
  // Whoever is half signed in is asked for the rest here, and whoever is wholly in is told so.
  "/second-factor": [{ at: () => "/second-factor", gets: { ...everybody("door"), ...insideAndHalf(200) } }],
  "/sign-in/mail": [{ at: () => "/sign-in/mail", gets: everybody(200) }],
  "/sign-in/mail/[secret]": [{ at: ({ secrets }) => `/sign-in/mail/${secrets.reset}`, gets: everybody(200) }],
  "/confirm-email/[secret]": [{ at: ({ secrets }) => `/confirm-email/${secrets.reset}`, gets: everybody(200) }],
  // Without a provider there is nothing to come back from.
  "/sign-in/single/back": [
    { at: () => "/sign-in/single/back?code=a&state=b", gets: everybody("door") },
    ...refusing(() => "/sign-in/single/back", "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/reset": [{ at: () => "/reset", gets: everybody(200) }],
  "/reset/[secret]": [
    { at: ({ secrets }) => `/reset/${secrets.reset}`, gets: everybody(200), shows: "vera.own@" },
    { at: ({ secrets }) => `/reset/${secrets.invitation}`, gets: everybody(200) },
  ],
  "/invitation/[secret]": [
    { at: ({ secrets }) => `/invitation/${secrets.invitation}`, gets: everybody(200), shows: "Nia Later" },
    { at: ({ secrets }) => `/invitation/${secrets.reset}`, gets: everybody(200) },
  ],
  // The link is the right here too; one that only shows, or none of ours, takes no answer and tells nothing.
  "/review/[secret]": [
    { at: ({ secrets }) => `/review/${secrets.review}`, gets: everybody(200), shows: CANARY, byLink: true },
    { at: ({ secrets }) => `/review/${secrets.preview}`, gets: everybody(200) },
    { at: ({ secrets }) => `/review/${secrets.reset}`, gets: everybody(200) },
  ],
  "/setup/[secret]": [{ at: ({ secrets }) => `/setup/${secrets.reset}`, gets: everybody(200) }],

  "/api/auth/[...nextauth]": [
    { at: () => "/api/auth/csrf", gets: everybody(200) },
    // Says until when the cookie lasts, and nothing of whose it is.
    { at: () => "/api/auth/session", gets: everybody(200) },
    { at: () => "/api/auth/signin", gets: everybody("door") },
    { at: () => "/api/auth/callback/credentials", gets: everybody("moved"), method: "POST", body: "email=a" },
    { at: () => "/api/auth/_log", gets: everybody(404), method: "POST", body: "level=error&code=planted" },
    { at: () => "/api/auth/nothing", gets: everybody(400 as Verdict) },
    ...(["PUT", "PATCH", "DELETE"] as const).map(
      (method): Probe => ({
        at: () => "/api/auth/session",
        method,
        gets: everybody(405),
      }),
    ),
  ],
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
  "/api/desk/articles/[id]/comparison": [
    {
      at: ({ article }) => `/api/desk/articles/${article}/comparison`,
      method: "POST",
      body: JSON.stringify({ mine: TEXT, theirs: TEXT }),
      gets: { ...api(200), ...beyond(404) },
    },
    ...(["GET", "PUT", "PATCH", "DELETE"] as const).map(
      (method): Probe => ({
        at: ({ article }) => `/api/desk/articles/${article}/comparison`,
        method,
        gets: everybody(405),
      }),
    ),
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
    ...(["PUT", "PATCH", "DELETE"] as const).map(
      (method): Probe => ({
        at: ({ article }) => `/api/desk/articles/${article}/comments`,
        method,
        gets: everybody(405),
      }),
    ),
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
    ...(["GET", "POST", "PATCH"] as const).map(
      (method): Probe => ({
        at: ({ article }) => `/api/desk/articles/${article}/comments/aaaaaaaaaaaaaaaa`,
        method,
        gets: everybody(405),
      }),
    ),
  ],
  "/api/desk/articles/[id]/draft": [
    {
      at: ({ article }) => `/api/desk/articles/${article}/draft`,
      method: "PUT",
      // In a section that is none, so that even those who may write change nothing here.
      body: JSON.stringify({ basedOn: 2, content: { ...TEXT, sectionId: "0".repeat(16) } }),
      gets: { ...api(422), ...beyond(403) },
    },
    ...(["GET", "POST", "PATCH", "DELETE"] as const).map(
      (method): Probe => ({
        at: ({ article }) => `/api/desk/articles/${article}/draft`,
        method,
        gets: everybody(405),
      }),
    ),
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
    ...(["POST", "PATCH"] as const).map(
      (method): Probe => ({
        at: ({ article }) => `/api/desk/articles/${article}/lease`,
        method,
        gets: everybody(405),
      }),
    ),
  ],
  "/api/desk/articles/[id]/revisions": [
    {
      at: ({ article }) => `/api/desk/articles/${article}/revisions`,
      method: "POST",
      body: '{"label":"Kept","version":1}',
      // An older version than the draft's: only whoever may see the draft is told so.
      gets: { ...api(409 as Verdict), ...beyond(403) },
    },
    ...(["GET", "PUT", "PATCH", "DELETE"] as const).map(
      (method): Probe => ({
        at: ({ article }) => `/api/desk/articles/${article}/revisions`,
        method,
        gets: everybody(405),
      }),
    ),
  ],
  "/api/desk/find": [
    { at: () => "/api/desk/find?q=canary", gets: api(200), shows: "photo-canary.jpg", blind: ["custom"] },
    ...(["POST", "PUT", "PATCH", "DELETE"] as const).map(
      (method): Probe => ({
        at: () => "/api/desk/find",
        method,
        gets: everybody(405),
      }),
    ),
  ],
  "/api/desk/links": [
    { at: () => "/api/desk/links?q=ratification", gets: api(200), shows: "Ratification" },
    { at: () => "/api/desk/links", gets: api(422), method: "POST", body: '{"url":"/no/page"}' },
    { at: () => "/api/desk/links", gets: api(422), method: "POST", body: '{"url":"http://169.254.169.254/"}' },
    ...(["PUT", "PATCH", "DELETE"] as const).map(
      (method): Probe => ({ at: () => "/api/desk/links", method, gets: everybody(405) }),
    ),
  ],
  "/api/desk/links/target": [
    { at: ({ article }) => `/api/desk/links/target?article=${article}`, gets: api(200) },
    { at: () => "/api/desk/links/target?path=//elsewhere.example", gets: api(422) },
    ...(["POST", "PUT", "PATCH", "DELETE"] as const).map(
      (method): Probe => ({ at: () => "/api/desk/links/target", method, gets: everybody(405) }),
    ),
  ],
  "/api/desk/media": [
    { at: () => "/api/desk/media?q=canary", gets: api(200), shows: "photo-canary.jpg", blind: ["custom"] },
    {
      at: () => "/api/desk/media?only=picture",
      gets: { ...api(422), custom: 403 },
      method: "POST",
      body: "no picture",
    },
    ...(["PUT", "PATCH", "DELETE"] as const).map(
      (method): Probe => ({
        at: () => "/api/desk/media",
        method,
        gets: everybody(405),
      }),
    ),
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
    ...(["GET", "POST", "PUT"] as const).map(
      (method): Probe => ({
        at: ({ picture }) => `/api/desk/media/${picture}`,
        method,
        gets: everybody(405),
      }),
    ),
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
  "/api/desk/redirects": [
    { at: () => "/api/desk/redirects", gets: { ...api(200), ...beyond(404) }, shows: "/old-canary" },
    ...refusing(() => "/api/desk/redirects", "POST", "PUT", "PATCH", "DELETE"),
  ],
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
  "/api/desk/articles/bulk": [
    { at: () => "/api/desk/articles/bulk", gets: api(422), method: "POST", body: '{"act":"trash","ids":[]}' },
    ...refusing(() => "/api/desk/articles/bulk", "GET", "PUT", "PATCH", "DELETE"),
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

  // Cookies mean nothing here: what needs a token is refused to everybody. More of tokens: tests/data/api/matrix.test.ts.
  "/api/v1/[[...path]]": [
    { at: () => "/api/v1", gets: everybody(200) },
    { at: () => "/api/v1/openapi.json", gets: everybody(200) },
    { at: () => "/api/v1/nothing", gets: everybody(404) },
    { at: () => "/api/v1/articles", method: "DELETE", gets: everybody(405) },
    ...OPERATION_PROBES,
  ],

  "/": reader(() => "/"),
  "/[...path]": [...reader(({ paths }) => paths.section), ...reader(({ paths }) => `${paths.article}`, 404)],
  "/atom.xml": reader(() => "/atom.xml"),
  "/feed.xml": reader(() => "/feed.xml"),
  "/feeds/[...path]": reader(({ paths }) => `/feeds${paths.section}/rss.xml`),
  // Stands at the addresses of what was taken away, and at none of its own.
  "/missing/[rule]": reader(({ rule }) => `/missing/${rule}`, 404),
  "/manifest.webmanifest": reader(() => "/manifest.webmanifest"),
  "/missing": reader(() => "/missing", 404),
  "/look.css": reader(() => "/look.css"),
  "/robots.txt": reader(() => "/robots.txt"),
  "/sitemap.xml": reader(() => "/sitemap.xml"),
  "/sitemaps/[page]": reader(() => "/sitemaps/1.xml"),
  "/topics/[slug]": reader(({ paths }) => paths.topic),
  "/authors/[slug]": reader(({ paths }) => paths.author),
  // The framework's own.
  "/_global-error": [{ at: () => "/_global-error", gets: everybody(404) }],
  "/_not-found": [{ at: () => "/_not-found", gets: everybody(404) }],
};
