import "#components/desk/preview/preview.css";
import "#components/desk/settings/look/look.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LogoForm } from "#components/desk/settings/logo-form.tsx";
import { FormerLooks } from "#components/desk/settings/look/former-looks.tsx";
import { LookForm } from "#components/desk/settings/look/look-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { facesOf } from "#components/site/look-faces.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { deskLook } from "#lib/settings/desk-look.ts";
import { FONT_KEYS } from "#lib/settings/look/fonts.ts";
import { THEMES } from "#lib/settings/look/themes.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

type Props = { searchParams: Promise<{ from?: string | string[] }> };

export const metadata: Metadata = { title: "Look" };

export default async function LookPage({ searchParams }: Props) {
  const viewer = await requireViewer("/admin/settings/look");
  if (!canChangeSettings(viewer)) notFound();
  const { name, timeZone, look, logo, sections, former } = await deskLook(viewer);
  const { from } = await searchParams;
  return (
    <main className="work">
      <Top title="Look" />
      <p className="lead">How readers see the site. The desk keeps its own look.</p>
      <section className="part first">
        <h2>Colours and fonts</h2>
        <LookForm
          {...{ look, sections }}
          from={THEMES.find(({ key }) => key === from)?.tokens ?? null}
          faces={Object.fromEntries(FONT_KEYS.map((key) => [key, [...facesOf(key)]]))}
        />
      </section>
      <section className="part">
        <h2>Former looks</h2>
        <FormerLooks {...{ former, timeZone }} now={new Date()} />
      </section>
      <section className="part">
        <h2>Logo</h2>
        <LogoForm name={name} logo={logo} onDark={Boolean(look.logoOnDark)} />
      </section>
    </main>
  );
}
