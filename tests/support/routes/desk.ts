import { CANARY, everybody, type Probe } from "../matrix/cells.ts";
import { admins, editors, room, staff } from "./verdicts.ts";

/** Every page of the desk. */
export const DESK_PAGES: Record<string, Probe[]> = {
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
  "/admin/front": room("/admin/front", { ...editors, narrowed: 200 }, "Front of"),
  "/admin/front/preview": [
    { at: () => "/admin/front/preview?place=site", gets: { ...editors, narrowed: 404 }, shows: "Back to arranging" },
  ],
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
  "/admin/series": room("/admin/series", staff, "Serial canary"),
  "/admin/series/[id]": [
    { at: ({ series }) => `/admin/series/${series}`, gets: { ...editors, custom: 200 }, shows: "Serial canary" },
  ],
  "/admin/series/new": room("/admin/series/new", { ...editors, custom: 200 }, `name="slug"`),
  "/admin/settings": room("/admin/settings", { ...admins, custom: 200 }, `name="timeZone"`),
  "/admin/settings/checks": room("/admin/settings/checks", { ...admins, custom: 200 }, "What is looked at before"),
  "/admin/settings/record": room("/admin/settings/record", { ...admins, custom: 200 }, "at the end of every article"),
  "/admin/settings/sharing": room("/admin/settings/sharing", { ...admins, custom: 200 }, "What feeds hold"),
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
  "/admin/readership": room("/admin/readership", { ...staff, custom: 404 }, "nothing is kept about anybody"),
  "/admin/readership/[id]": [
    { at: ({ article }) => `/admin/readership/${article}`, gets: editors, shows: "How often it was read" },
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
  "/preview/look/[page]": [
    { at: () => "/preview/look/front", gets: { ...admins, custom: 200 }, shows: `class="front"` },
  ],
  "/preview/front/[place]/[version]": [
    { at: () => "/preview/front/site/draft", gets: { ...editors, narrowed: 404 }, shows: "Go on arranging" },
  ],
  "/preview/[id]": [{ at: ({ article }) => `/preview/${article}`, gets: editors, shows: CANARY }],
};
