import { seesActivity } from "#lib/activity/policy.ts";
import { arrangesSome } from "#lib/front/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { looksAfterMail } from "#lib/mail/policy.ts";
import { managesPeople } from "#lib/people/policy.ts";
import { seesNumbers } from "#lib/readership/policy.ts";
import { canArrange as canArrangeAddresses } from "#lib/redirects/policy.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

export type Room = { name: string; href: string };

export const WORK: Room[] = [
  { name: "My work", href: "/admin" },
  { name: "Board", href: "/admin/board" },
  { name: "Articles", href: "/admin/articles" },
  { name: "Calendar", href: "/admin/calendar" },
  { name: "Media", href: "/admin/media" },
];

/** Where stories wait for whoever approves some. */
export const REVIEW: Room = { name: "Review", href: "/admin/review" };
export const NOTICES: Room = { name: "Notices", href: "/admin/notices" };

/** The rooms about the site that the viewer may enter. */
export function siteRooms(viewer: Viewer): Room[] {
  return [
    ...(arrangesSome(viewer) ? [{ name: "Front", href: "/admin/front" }] : []),
    { name: "Pages", href: "/admin/pages" },
    { name: "Sections", href: "/admin/sections" },
    { name: "Topics", href: "/admin/topics" },
    { name: "Series", href: "/admin/series" },
    { name: "Authors", href: "/admin/authors" },
    ...(seesNumbers(viewer) ? [{ name: "Readership", href: "/admin/readership" }] : []),
    ...(canArrangeAddresses(viewer) ? [{ name: "Addresses", href: "/admin/addresses" }] : []),
    ...(managesPeople(viewer) ? [{ name: "People", href: "/admin/people" }] : []),
    ...(seesActivity(viewer) ? [{ name: "Activity", href: "/admin/activity" }] : []),
    ...(canChangeSettings(viewer) ? [{ name: "Settings", href: "/admin/settings" }] : []),
  ];
}

/** Rooms within rooms, which are found when somebody looks for them. */
export function innerRooms(viewer: Viewer): (Room & { words: string; onlyAsked: true })[] {
  const room = (name: string, words: string, href: string) => ({ name, words, href, onlyAsked: true as const });
  return [
    ...(managesPeople(viewer) ? [room("Roles", "rights permissions people", "/admin/people/roles")] : []),
    ...(looksAfterMail(viewer) ? [room("Mail", "server smtp settings sent", "/admin/settings/mail")] : []),
    ...(canArrangeAddresses(viewer)
      ? [
          room("Asked for in vain", "404 missing addresses redirects", "/admin/addresses/missed"),
          room("Import redirects", "addresses csv wordpress ghost export", "/admin/addresses/import"),
        ]
      : []),
    room("API tokens", "programs account keys", "/admin/account/tokens"),
    room("Usage that ends", "rights licence media pictures", "/admin/media/usage"),
  ];
}
