import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorFrame } from "#components/door/door-frame.tsx";
import { SignInForm } from "#components/door/sign-in-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { currentViewer } from "#lib/auth/session.ts";
import { doorSite } from "#lib/people/door.ts";
import { nextPath } from "#lib/people/next-path.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = nextPath((await searchParams).next);
  if (await currentViewer()) redirect(next);
  const site = await doorSite();
  if (!site.isSetUp) return <NotSetUp site={site.name} />;
  return (
    <DoorFrame site={site.name} title="Sign in">
      <SignInForm next={next} />
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
