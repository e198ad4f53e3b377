import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportForm } from "#components/desk/addresses/import-form.tsx";
import { IMPORT } from "#components/desk/addresses/rooms.ts";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { canArrange } from "#lib/redirects/policy.ts";

export const metadata: Metadata = { title: "Import and export" };

export default async function ImportPage() {
  const viewer = await requireViewer(IMPORT);
  if (!canArrange(viewer)) notFound();
  return (
    <main className="work">
      <Top title="Import and export" />
      <p className="lead">
        A table of old addresses and where they lead. You see what would happen before anything does.
      </p>
      <ImportForm />
      <section className="part">
        <h2>Take the rules with you</h2>
        <p>All of them as a table that a spreadsheet opens, and that can be imported again.</p>
        <a className="btn quiet" href="/api/desk/redirects" download>
          Table (CSV)
        </a>
      </section>
    </main>
  );
}
