import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SectionForm } from "#components/desk/places/section-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskSections } from "#lib/sections/desk.ts";
import { canArrange } from "#lib/sections/policy.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "New section" };

export default async function NewSectionPage() {
  const viewer = await requireViewer("/admin/sections/new");
  if (!canArrange(viewer)) notFound();
  const [{ language }, parents] = await Promise.all([deskSite(viewer), deskSections(viewer)]);
  return (
    <main className="work">
      <Top title="New section" back={{ name: "Sections", href: "/admin/sections" }} />
      <SectionForm parents={parents} language={language} />
    </main>
  );
}
