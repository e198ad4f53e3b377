import type { ReactNode } from "react";
import { SettingNav } from "#components/desk/settings/setting-nav.tsx";
import { settingRooms } from "#components/desk/settings/setting-rooms.ts";
import "#components/desk/settings/settings.css";
import { currentViewer } from "#lib/auth/session.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

/** The screens of the settings beside one another. Decides nothing: each page asks for the viewer itself. */
export default async function Settings({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  if (!viewer) return children;
  const { sample } = await deskSite(viewer);
  const rooms = settingRooms(viewer, { sample: sample !== null });
  return (
    <>
      {rooms.length > 1 && <SettingNav rooms={rooms} />}
      {children}
    </>
  );
}
