import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/desk/people/people.css";
import { ROLE_WORDS } from "#components/desk/people/words.ts";
import { DoorForm } from "#components/desk/settings/door-form.tsx";
import { RemoveSample } from "#components/desk/settings/remove-sample.tsx";
import { SettingsForm } from "#components/desk/settings/settings-form.tsx";
import { TrashForm } from "#components/desk/settings/trash-form.tsx";
import { ROLES } from "#db/vocabulary.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { deskDoorSettings } from "#lib/factors/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { looksAfterMail } from "#lib/mail/policy.ts";
import { deskRoles } from "#lib/roles/desk.ts";
import { deskSettings } from "#lib/settings/desk.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { languageOptions, timeZoneOptions } from "#lib/settings/options.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const viewer = await requireViewer("/admin/settings");
  if (!canChangeSettings(viewer)) notFound();
  const [{ mail, keepTrashDays, ...settings }, { sample }, door] = await Promise.all([
    deskSettings(viewer),
    deskSite(viewer),
    deskDoorSettings(viewer),
  ]);
  return (
    <main className="work">
      <div className="top">
        <h1>Settings</h1>
      </div>
      <SettingsForm
        settings={settings}
        languages={languageOptions(settings.language)}
        timeZones={timeZoneOptions(settings.timeZone)}
      />
      <section className="part">
        <h2>Signing in</h2>
        <DoorForm settings={door} roles={await roleChoices(viewer)} mail={mail} />
      </section>
      <section className="part">
        <h2>Mail</h2>
        <p>
          {mail
            ? "Invitations and password links are mailed, and can be copied as well."
            : "This site sends no mail: links are shown to copy."}{" "}
          {looksAfterMail(viewer) && <a href="/admin/settings/mail">Mail server and what is sent</a>}
        </p>
      </section>
      <section className="part">
        <h2>Trash</h2>
        <TrashForm keepTrashDays={keepTrashDays} />
      </section>
      {sample && (
        <section className="part">
          <h2>Sample edition</h2>
          <p>The articles shown are invented, and every page says so.</p>
          <RemoveSample articles={sample.articles} />
        </section>
      )}
    </main>
  );
}

async function roleChoices(viewer: Viewer): Promise<{ value: string; label: string }[]> {
  const own = (await deskRoles(viewer)).map(({ id, name }) => ({ value: id, label: name }));
  return [...ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role].name })), ...own];
}
