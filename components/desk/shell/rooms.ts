import { seesActivity } from "#lib/activity/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { managesPeople } from "#lib/people/policy.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

export type Room = { name: string; href: string };

export const WORK: Room[] = [
  { name: "My work", href: "/admin" },
  { name: "Board", href: "/admin/board" },
  { name: "Articles", href: "/admin/articles" },
  { name: "Media", href: "/admin/media" },
];

/** Where stories wait for whoever approves some. */
export const REVIEW: Room = { name: "Review", href: "/admin/review" };

/** The rooms about the site that the viewer may enter. */
export function siteRooms(viewer: Viewer): Room[] {
  return [
    { name: "Pages", href: "/admin/pages" },
    { name: "Sections", href: "/admin/sections" },
    { name: "Topics", href: "/admin/topics" },
    { name: "Authors", href: "/admin/authors" },
    ...(managesPeople(viewer) ? [{ name: "People", href: "/admin/people" }] : []),
    ...(seesActivity(viewer) ? [{ name: "Activity", href: "/admin/activity" }] : []),
    ...(canChangeSettings(viewer) ? [{ name: "Settings", href: "/admin/settings" }] : []),
  ];
}
