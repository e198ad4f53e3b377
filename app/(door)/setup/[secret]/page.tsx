import type { Metadata } from "next";
import { DeadLink } from "#components/door/dead-link.tsx";
import { DoorFrame } from "#components/door/door-frame.tsx";
import { SetUpForm } from "#components/door/set-up-form.tsx";
import { doorLink, doorSite } from "#lib/people/door.ts";
import { languageOptions, timeZoneOptions } from "#lib/settings/options.ts";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const [site, link] = await Promise.all([doorSite(), doorLink("set-up", secret, new Date())]);
  if (link.state !== "open") return <DeadLink site={site.name} purpose="set-up" state={link.state} />;
  return (
    <DoorFrame
      site={site.name}
      title="Set up your publication"
      lead="Two minutes, once. Everything but your e-mail can be changed later."
    >
      <SetUpForm
        secret={secret}
        language={site.language}
        timeZone={site.timeZone}
        languages={languageOptions(site.language)}
        timeZones={timeZoneOptions(site.timeZone)}
        sample={site.sample}
      />
    </DoorFrame>
  );
}
