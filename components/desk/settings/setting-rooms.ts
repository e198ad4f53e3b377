import type { Room } from "#components/desk/shell/rooms.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { looksAfterMail } from "#lib/mail/policy.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

/** The screens of the settings that the viewer may enter, in their order. `sample`: while the site shows the sample edition. */
export function settingRooms(viewer: Viewer, { sample }: { sample: boolean }): Room[] {
  const settings = canChangeSettings(viewer);
  return [
    ...(settings ? [{ name: "Site", href: "/admin/settings" }] : []),
    ...(settings ? [{ name: "Look", href: "/admin/settings/look" }] : []),
    ...(settings ? [{ name: "Menus and footer", href: "/admin/settings/menus" }] : []),
    ...(settings ? [{ name: "How we work", href: "/admin/settings/record" }] : []),
    ...(settings ? [{ name: "Found and shared", href: "/admin/settings/sharing" }] : []),
    ...(settings ? [{ name: "Stages", href: "/admin/settings/stages" }] : []),
    ...(settings ? [{ name: "Publish check", href: "/admin/settings/checks" }] : []),
    ...(settings ? [{ name: "Signing in", href: "/admin/settings/sign-in" }] : []),
    ...(looksAfterMail(viewer) ? [{ name: "Mail", href: "/admin/settings/mail" }] : []),
    ...(settings && sample ? [{ name: "Sample edition", href: "/admin/settings/sample" }] : []),
  ];
}
