import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SeriesForm } from "#components/desk/series/series-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { canArrange } from "#lib/series/policy.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "New series" };

export default async function NewSeriesPage() {
  const viewer = await requireViewer("/admin/series/new");
  if (!canArrange(viewer)) notFound();
  const { language } = await deskSite(viewer);
  return (
    <main className="work">
      <Top title="New series" back={{ name: "Series", href: "/admin/series" }} />
      <SeriesForm language={language} />
    </main>
  );
}
