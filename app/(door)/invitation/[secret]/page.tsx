import type { Metadata } from "next";
import { DeadLink } from "#components/door/dead-link.tsx";
import { DoorFrame } from "#components/door/door-frame.tsx";
import { InvitationForm } from "#components/door/invitation-form.tsx";
import { doorLink, doorSite } from "#lib/people/door.ts";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitationPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const [site, link] = await Promise.all([doorSite(), doorLink("invitation", secret, new Date())]);
  if (link.state !== "open") return <DeadLink site={site.name} purpose="invitation" state={link.state} />;
  return (
    <DoorFrame
      site={site.name}
      title={`Welcome to ${site.name}`}
      lead="You are invited to work here. Choose a password, and you are in."
    >
      {link.person && <InvitationForm secret={secret} {...link.person} />}
    </DoorFrame>
  );
}
