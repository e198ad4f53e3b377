import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/desk/people/roles.css";
import { RoleEditor } from "#components/desk/people/role-editor.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { canArrange } from "#lib/roles/policy.ts";

export const metadata: Metadata = { title: "New role" };

export default async function NewRolePage() {
  const viewer = await requireViewer("/admin/people/roles/new");
  if (!canArrange(viewer)) notFound();
  return (
    <main className="work">
      <Top title="New role" back={{ name: "Roles", href: "/admin/people/roles" }} />
      <RoleEditor />
    </main>
  );
}
