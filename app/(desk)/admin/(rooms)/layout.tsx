import type { ReactNode } from "react";
import { Shell } from "#components/desk/shell/shell.tsx";
import { currentViewer } from "#lib/auth/session.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

/** Shows who is here and decides nothing: each page asks for the viewer itself, and sends strangers to the door. */
export default async function Rooms({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  if (!viewer) return children;
  return (
    <Shell viewer={viewer} site={await deskSite(viewer)}>
      {children}
    </Shell>
  );
}
