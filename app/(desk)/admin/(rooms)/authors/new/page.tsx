import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthorForm } from "#components/desk/places/author-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { canArrange } from "#lib/authors/policy.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "New author" };

export default async function NewAuthorPage() {
  const viewer = await requireViewer("/admin/authors/new");
  if (!canArrange(viewer)) notFound();
  const { language } = await deskSite(viewer);
  return (
    <main className="work">
      <Top title="New author" back={{ name: "Authors", href: "/admin/authors" }} />
      <AuthorForm language={language} />
    </main>
  );
}
