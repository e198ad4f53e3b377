import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/desk/settings/checks-form.css";
import { ChecksForm } from "#components/desk/settings/checks-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskCheckChoices } from "#lib/checks/desk.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

export const metadata: Metadata = { title: "Publish check" };

export default async function ChecksPage() {
  const viewer = await requireViewer("/admin/settings/checks");
  if (!canChangeSettings(viewer)) notFound();
  return (
    <main className="work">
      <Top title="Publish check" />
      <p className="lead">
        What is looked at before something is published or scheduled. “Warn” points it out. “Block” stops it until it is
        put right, or until somebody who may publish the article lets it pass and says why.
      </p>
      <ChecksForm choices={await deskCheckChoices(viewer)} />
    </main>
  );
}
