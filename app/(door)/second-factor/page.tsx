import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorFrame } from "#components/door/door-frame.tsx";
import { SecondFactor } from "#components/door/second-factor.tsx";
import { currentViewer, halfSession } from "#lib/auth/session.ts";
import { missingFactor } from "#lib/factors/door.ts";
import { doorSite } from "#lib/people/door.ts";
import { nextPath } from "#lib/people/next-path.ts";

export const metadata: Metadata = { title: "Second factor" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SecondFactorPage({ searchParams }: Props) {
  const next = nextPath((await searchParams).next);
  const [site, half] = await Promise.all([doorSite(), halfSession()]);
  if (!half && !(await currentViewer())) redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  const missing = half && (await missingFactor(half, new Date()));
  const isThere = !missing || missing.authenticator || missing.passkeys;
  return (
    <DoorFrame
      site={site.name}
      title={missing ? (isThere ? "One more step" : "Set up a second factor") : "You are signed in"}
      lead={
        missing &&
        (isThere
          ? `You are signing in as ${missing.email}.`
          : "Your newsroom asks for one in your role: a stolen password alone then opens nothing. It takes two minutes, once; what you were writing is safe.")
      }
    >
      <SecondFactor missing={missing} next={next} />
    </DoorFrame>
  );
}
