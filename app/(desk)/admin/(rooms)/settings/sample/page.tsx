import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RemoveSample } from "#components/desk/settings/remove-sample.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

export const metadata: Metadata = { title: "Sample edition" };

export default async function SamplePage() {
  const viewer = await requireViewer("/admin/settings/sample");
  if (!canChangeSettings(viewer)) notFound();
  const { sample } = await deskSite(viewer);
  return (
    <main className="work">
      <Top title="Sample edition" />
      {sample ? (
        <>
          <p className="lead">The articles shown are invented, and every page says so.</p>
          <RemoveSample articles={sample.articles} />
        </>
      ) : (
        <p className="lead">The sample edition is gone. The site is yours.</p>
      )}
    </main>
  );
}
