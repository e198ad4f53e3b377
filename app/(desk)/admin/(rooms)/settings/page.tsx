import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsForm } from "#components/desk/settings/settings-form.tsx";
import { TrashForm } from "#components/desk/settings/trash-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskSettings } from "#lib/settings/desk.ts";
import { languageOptions, timeZoneOptions } from "#lib/settings/options.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const viewer = await requireViewer("/admin/settings");
  if (!canChangeSettings(viewer)) notFound();
  const { mail: _, keepTrashDays, ...settings } = await deskSettings(viewer);
  return (
    <main className="work">
      <Top title="Settings" />
      <SettingsForm
        settings={settings}
        languages={languageOptions(settings.language)}
        timeZones={timeZoneOptions(settings.timeZone)}
      />
      <section className="part">
        <h2>Trash</h2>
        <TrashForm keepTrashDays={keepTrashDays} />
      </section>
    </main>
  );
}
