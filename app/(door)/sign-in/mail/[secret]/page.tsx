import type { Metadata } from "next";
import { DeadLink } from "#components/door/dead-link.tsx";
import { DoorFrame } from "#components/door/door-frame.tsx";
import { EnterByLink } from "#components/door/link-button.tsx";
import { doorLink, doorSite } from "#lib/people/door.ts";

export const metadata: Metadata = { title: "Sign in by mail" };

export default async function EnterByLinkPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const [site, link] = await Promise.all([doorSite(), doorLink("sign-in", secret, new Date())]);
  if (link.state !== "open") return <DeadLink site={site.name} purpose="sign-in" state={link.state} />;
  return (
    <DoorFrame site={site.name} title={`Sign in to ${site.name}`} lead={`As ${link.person?.email}, in this browser.`}>
      <EnterByLink secret={secret} />
    </DoorFrame>
  );
}
