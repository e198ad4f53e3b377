import type { ReactNode } from "react";
import "#components/desk/articles/list.css";
import "#components/desk/settings/settings.css";
import "#components/desk/addresses/addresses.css";
import { ADDRESS_ROOMS } from "#components/desk/addresses/rooms.ts";
import { SettingNav } from "#components/desk/settings/setting-nav.tsx";
import { currentViewer } from "#lib/auth/session.ts";
import { canArrange } from "#lib/redirects/policy.ts";

/** The lists of addresses beside one another. Decides nothing: each page asks for the viewer itself. */
export default async function Addresses({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  if (!viewer || !canArrange(viewer)) return children;
  return (
    <>
      <SettingNav label="Addresses" rooms={ADDRESS_ROOMS} />
      {children}
    </>
  );
}
