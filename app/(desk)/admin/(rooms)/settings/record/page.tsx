import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecordForm } from "#components/desk/settings/record-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskRecord } from "#lib/settings/desk-record.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

export const metadata: Metadata = { title: "How we work" };

export default async function RecordPage() {
  const viewer = await requireViewer("/admin/settings/record");
  if (!canChangeSettings(viewer)) notFound();
  return (
    <main className="work">
      <Top title="How we work" />
      <p className="lead">
        What readers are told at the end of every article, and machines with it. What is left empty is not shown.
      </p>
      <RecordForm record={await deskRecord(viewer)} />
    </main>
  );
}
