import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SharingForm } from "#components/desk/sharing/sharing-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";
import { deskSharing } from "#lib/sharing/desk.ts";

export const metadata: Metadata = { title: "Found and shared" };

export default async function SharingPage() {
  const viewer = await requireViewer("/admin/settings/sharing");
  if (!canChangeSettings(viewer)) notFound();
  return (
    <main className="work">
      <Top title="Found and shared" />
      <p className="lead">
        What feeds, search engines and other programs get of the site, and what a shared link shows.
      </p>
      <SharingForm sharing={await deskSharing(viewer)} />
    </main>
  );
}
