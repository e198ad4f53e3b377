import type { Metadata } from "next";
import { AskByMailForm } from "#components/door/ask-by-mail-form.tsx";
import { DoorFrame } from "#components/door/door-frame.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { offersMailLinks } from "#lib/factors/door.ts";
import { doorSite } from "#lib/people/door.ts";
import { askForLink } from "#lib/sign-in/actions.ts";

export const metadata: Metadata = { title: "Sign in by mail" };

export default async function AskLinkPage() {
  const [site, isOffered] = await Promise.all([doorSite(), offersMailLinks()]);
  return (
    <DoorFrame
      site={site.name}
      title="Sign in by mail"
      lead={isOffered ? "Write your e-mail, and we send a link that signs you in." : undefined}
    >
      {isOffered ? (
        <AskByMailForm ask={askForLink} works="15 minutes" otherwise="sign in with your password" />
      ) : (
        <Notice>Signing in by mail is turned off here. Use your password.</Notice>
      )}
      <p className="aside">
        <a href="/sign-in">Back to signing in</a>
      </p>
    </DoorFrame>
  );
}
