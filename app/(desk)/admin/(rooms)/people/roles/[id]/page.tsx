import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { absent } from "#app/(desk)/admin/absent.ts";
import "#components/desk/people/roles.css";
import { DeleteRole, RoleEditor } from "#components/desk/people/role-editor.tsx";
import { Ending } from "#components/desk/places/ending.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskRole } from "#lib/roles/desk.ts";
import { canArrange } from "#lib/roles/policy.ts";

export const metadata: Metadata = { title: "Role" };

export default async function RolePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/people/roles/${id}`);
  if (!canArrange(viewer)) notFound();
  const role = await deskRole(viewer, id).catch(absent);
  return (
    <main className="work">
      <Top title={role.name} back={{ name: "Roles", href: "/admin/people/roles" }} />
      <RoleEditor key={role.changedAt} role={role} />
      <Ending held={role.holders > 0 && "Somebody has this role. It can be deleted once nobody has it any more."}>
        <DeleteRole role={role} />
      </Ending>
    </main>
  );
}
