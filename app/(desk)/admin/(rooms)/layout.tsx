import type { ReactNode } from "react";
import { Shell } from "#components/desk/shell/shell.tsx";
import { TokenNote } from "#components/desk/tokens/token-note.tsx";
import { currentViewer } from "#lib/auth/session.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { endingTokens } from "#lib/tokens/desk.ts";

/** Shows who is here and decides nothing: each page asks for the viewer itself, and sends strangers to the door. */
export default async function Rooms({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  if (!viewer) return children;
  const [site, ending] = await Promise.all([deskSite(viewer), endingTokens(viewer, new Date())]);
  return (
    <Shell viewer={viewer} site={site}>
      <TokenNote ending={ending} timeZone={site.timeZone} />
      {children}
    </Shell>
  );
}
