import type { ReactNode } from "react";
import { DeskPalette } from "#components/desk/palette/desk-palette.tsx";
import { ProveHere } from "#components/desk/prove/prove-here.tsx";
import { siteRooms, WORK } from "#components/desk/shell/rooms.ts";
import { currentViewer } from "#lib/auth/session.ts";

/** Writing has the screen to itself; only the palette comes along. Decides nothing: each page asks for the viewer itself. */
export default async function Writing({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  if (!viewer) return children;
  return (
    <>
      <ProveHere>{children}</ProveHere>
      <DeskPalette rooms={[...WORK, ...siteRooms(viewer)]} />
    </>
  );
}
