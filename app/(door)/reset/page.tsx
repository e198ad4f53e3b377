import type { Metadata } from "next";
import { AskByMailForm } from "#components/door/ask-by-mail-form.tsx";
import { DoorFrame } from "#components/door/door-frame.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { mailIsConfigured } from "#lib/kernel/mail/server.ts";
import { askForReset } from "#lib/people/actions.ts";
import { doorSite } from "#lib/people/door.ts";

export const metadata: Metadata = { title: "New password" };

export default async function AskResetPage() {
  const [site, mail] = await Promise.all([doorSite(), mailIsConfigured()]);
  return (
    <DoorFrame
      site={site.name}
      title="A new password"
      lead={mail ? "Write your e-mail, and we send a link to choose a new one." : undefined}
    >
      {mail ? (
        <AskByMailForm ask={askForReset} works="one hour" otherwise="ask an admin of your newsroom for a link" />
      ) : (
        <Notice>
          <p>This site sends no mail. Ask an admin of your newsroom: they can make a link for you under People.</p>
          <p>
            Are you the only admin? Whoever runs the server can set your password with{" "}
            <code>standfirst user reset</code>.
          </p>
        </Notice>
      )}
      <p className="aside">
        <a href="/sign-in">Back to signing in</a>
      </p>
    </DoorFrame>
  );
}
