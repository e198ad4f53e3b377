import type { Metadata } from "next";
import Link from "next/link";
import { SectionTable } from "#components/desk/places/section-table.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskSections } from "#lib/sections/desk.ts";
import { canArrange } from "#lib/sections/policy.ts";

export const metadata: Metadata = { title: "Sections" };

export default async function SectionsPage() {
  const viewer = await requireViewer("/admin/sections");
  const sections = await deskSections(viewer);
  const mayArrange = canArrange(viewer);
  return (
    <main className="work">
      <Top title="Sections">
        {mayArrange && (
          <Link className="btn" href="/admin/sections/new">
            New section
          </Link>
        )}
      </Top>
      {sections.length > 0 ? <SectionTable sections={sections} mayArrange={mayArrange} /> : <EmptyHere />}
    </main>
  );
}

function EmptyHere() {
  return (
    <div className="empty">
      <h2>No sections yet.</h2>
      <p>
        Every article stands in a section, and its address begins with it. The first section makes the site’s
        navigation.
      </p>
    </div>
  );
}
