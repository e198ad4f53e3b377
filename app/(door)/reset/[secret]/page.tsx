import type { Metadata } from "next";
import { DeadLink } from "#components/door/dead-link.tsx";
import { DoorFrame } from "#components/door/door-frame.tsx";
import { NewPasswordForm } from "#components/door/new-password-form.tsx";
import { doorLink, doorSite } from "#lib/people/door.ts";

export const metadata: Metadata = { title: "New password" };

export default async function ResetPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const [site, link] = await Promise.all([doorSite(), doorLink("password-reset", secret, new Date())]);
  if (link.state !== "open") return <DeadLink site={site.name} purpose="password-reset" state={link.state} />;
  return (
    <DoorFrame
      site={site.name}
      title="Choose a new password"
      lead={`For ${link.person?.email}. All browsers that are signed in to this account are signed out.`}
    >
      {link.person && <NewPasswordForm secret={secret} email={link.person.email} />}
    </DoorFrame>
  );
}
