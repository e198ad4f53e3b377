import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorFrame } from "#components/door/door-frame.tsx";
import { PasskeySignIn } from "#components/door/passkey-sign-in.tsx";
import { SignInForm } from "#components/door/sign-in-form.tsx";
import { SingleSignOn } from "#components/door/single-sign-on.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { currentViewer } from "#lib/auth/session.ts";
import { offersMailLinks } from "#lib/factors/door.ts";
import { doorSite } from "#lib/people/door.ts";
import { nextPath } from "#lib/people/next-path.ts";
import { singleSignOn } from "#lib/sign-in/door.ts";

export const metadata: Metadata = { title: "Sign in" };

/** `single`: why single sign-on did not let somebody in. */
type Asked = { next?: string | string[]; single?: string | string[] };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const next = nextPath(asked.next);
  if (await currentViewer()) redirect(next);
  const [site, byMail] = await Promise.all([doorSite(), offersMailLinks()]);
  const single = singleSignOn(asked.single);
  if (!site.isSetUp) return <NotSetUp site={site.name} />;
  return (
    <DoorFrame site={site.name} title="Sign in">
      <SignInForm next={next} />
      <div className="ways">
        {single && <SingleSignOn {...single} next={next} />}
        <PasskeySignIn next={next} />
        {byMail && (
          <a className="btn quiet" href="/sign-in/mail">
            Mail me a link
          </a>
        )}
      </div>
      <p className="aside">
        <a href="/reset">Forgotten your password?</a>
      </p>
    </DoorFrame>
  );
}

function NotSetUp({ site }: { site: string }) {
  return (
    <DoorFrame site={site} title="This site is not set up yet" lead="Nobody can sign in before it has its first admin.">
      <Notice>
        <p>
          Open the set-up link that the server printed when it started. It begins with the address of this site, goes on
          with <code>/setup/</code>, and works for 24 hours.
        </p>
        <p>Is it lost or too old? Start the server again, and it prints a fresh one.</p>
      </Notice>
    </DoorFrame>
  );
}
