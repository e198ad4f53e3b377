import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LanguagesForm } from "#components/desk/settings/languages-form.tsx";
import { SettingsForm } from "#components/desk/settings/settings-form.tsx";
import { TrashForm } from "#components/desk/settings/trash-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { PAGE_LANGUAGES } from "#components/site/words/in-language.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { deskSettings } from "#lib/settings/desk.ts";
import { languageOptions, timeZoneOptions } from "#lib/settings/options.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const viewer = await requireViewer("/admin/settings");
  if (!canChangeSettings(viewer)) notFound();
  const { mail: _, keepTrashDays, languages, ...settings } = await deskSettings(viewer);
  return (
    <main className="work">
      <Top title="Settings" />
      <SettingsForm
        settings={settings}
        languages={languageOptions(settings.language)}
        timeZones={timeZoneOptions(settings.timeZone)}
      />
      <section className="part">
        <h2>Languages</h2>
        <LanguagesForm
          key={settings.language}
          own={settings.language}
          chosen={languages.slice(1)}
          languages={languageOptions(settings.language)}
          translated={Object.keys(PAGE_LANGUAGES)}
        />
      </section>
      <section className="part">
        <h2>Trash</h2>
        <TrashForm keepTrashDays={keepTrashDays} />
      </section>
    </main>
  );
}
