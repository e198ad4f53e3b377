import type { ReactNode } from "react";
import { LateNote } from "#components/desk/schedule/late-note.tsx";
import { Shell } from "#components/desk/shell/shell.tsx";
import { TokenNote } from "#components/desk/tokens/token-note.tsx";
import { currentViewer } from "#lib/auth/session.ts";
import { reviewsSome } from "#lib/review/desk.ts";
import { schedulerLateSince } from "#lib/schedule/desk.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { endingTokens } from "#lib/tokens/desk.ts";

/** Shows who is here and decides nothing: each page asks for the viewer itself, and sends strangers to the door. */
export default async function Rooms({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  if (!viewer) return children;
  const now = new Date();
  const [site, ending, lateSince, reviews] = await Promise.all([
    deskSite(viewer),
    endingTokens(viewer, now),
    schedulerLateSince(viewer, now),
    reviewsSome(viewer),
  ]);
  return (
    <Shell viewer={viewer} site={site} reviews={reviews}>
      <LateNote since={lateSince} timeZone={site.timeZone} />
      <TokenNote ending={ending} timeZone={site.timeZone} />
      {children}
    </Shell>
  );
}
