import type { Metadata } from "next";
import Link from "next/link";
import { AuthorTable } from "#components/desk/places/author-table.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskAuthors } from "#lib/authors/desk.ts";
import { canArrange } from "#lib/authors/policy.ts";

export const metadata: Metadata = { title: "Authors" };

export default async function AuthorsPage() {
  const viewer = await requireViewer("/admin/authors");
  const authors = await deskAuthors(viewer);
  const mayArrange = canArrange(viewer);
  return (
    <main className="work">
      <Top title="Authors">
        {mayArrange && (
          <Link className="btn" href="/admin/authors/new">
            New author
          </Link>
        )}
      </Top>
      {authors.length > 0 ? <AuthorTable authors={authors} self={viewer.id} /> : <EmptyHere />}
    </main>
  );
}

function EmptyHere() {
  return (
    <div className="empty">
      <h2>No authors yet.</h2>
      <p>
        An author is a name in a byline: of staff, of a guest or of an agency. Whoever is invited gets one
        automatically.
      </p>
    </div>
  );
}
