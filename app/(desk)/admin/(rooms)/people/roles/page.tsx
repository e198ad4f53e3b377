import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import "#components/desk/people/people.css";
import "#components/desk/people/roles.css";
import { RolesTable } from "#components/desk/people/roles-table.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskRoles } from "#lib/roles/desk.ts";
import { canArrange } from "#lib/roles/policy.ts";

export const metadata: Metadata = { title: "Roles" };

export default async function RolesPage() {
  const viewer = await requireViewer("/admin/people/roles");
  if (!canArrange(viewer)) notFound();
  const roles = await deskRoles(viewer);
  return (
    <main className="work">
      <Top title="Roles" back={{ name: "People", href: "/admin/people" }}>
        <Link className="btn" href="/admin/people/roles/new">
          Add a role
        </Link>
      </Top>
      <p className="lead">
        What each role may do. The first four come with the house and stay as they are; roles of your own are composed
        of the same rights. “Own” is what somebody began or added. Anybody but an admin can be narrowed to sections.
      </p>
      <RolesTable roles={roles} />
    </main>
  );
}
