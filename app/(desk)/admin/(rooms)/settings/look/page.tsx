import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LogoForm } from "#components/desk/settings/logo-form.tsx";
import { LookForm } from "#components/desk/settings/look-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { facesOf } from "#components/site/look-faces.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { deskLook } from "#lib/settings/desk-look.ts";
import { FONT_KEYS } from "#lib/settings/look/fonts.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

export const metadata: Metadata = { title: "Look" };

export default async function LookPage() {
  const viewer = await requireViewer("/admin/settings/look");
  if (!canChangeSettings(viewer)) notFound();
  const { name, look, logo } = await deskLook(viewer);
  return (
    <main className="work">
      <Top title="Look" />
      <p className="lead">How readers see the site. The desk keeps its own look.</p>
      <section className="part first">
        <h2>Logo</h2>
        <LogoForm name={name} logo={logo} onDark={Boolean(look.logoOnDark)} />
      </section>
      <section className="part">
        <h2>Colours and fonts</h2>
        <LookForm name={name} look={look} faces={FONT_KEYS.flatMap(facesOf)} />
      </section>
    </main>
  );
}
