import type { Metadata } from "next";
import { DeadLink } from "#components/door/dead-link.tsx";
import { DoorFrame } from "#components/door/door-frame.tsx";
import { ConfirmEmail } from "#components/door/link-button.tsx";
import { doorLink, doorSite } from "#lib/people/door.ts";

export const metadata: Metadata = { title: "New e-mail" };

export default async function ConfirmEmailPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const [site, link] = await Promise.all([doorSite(), doorLink("new-email", secret, new Date())]);
  if (link.state !== "open") return <DeadLink site={site.name} purpose="new-email" state={link.state} />;
  return (
    <DoorFrame
      site={site.name}
      title="Is this your new e-mail?"
      lead={`Confirm it, and you sign in with ${link.email} from now on.`}
    >
      <ConfirmEmail secret={secret} />
    </DoorFrame>
  );
}
