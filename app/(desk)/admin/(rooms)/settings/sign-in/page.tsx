import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/desk/people/people.css";
import { ROLE_WORDS } from "#components/desk/people/words.ts";
import { DoorForm } from "#components/desk/settings/door-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { ROLES } from "#db/vocabulary.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { deskDoorSettings } from "#lib/factors/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { deskRoles } from "#lib/roles/desk.ts";
import { deskSettings } from "#lib/settings/desk.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

export const metadata: Metadata = { title: "Signing in" };

export default async function SignInSettingsPage() {
  const viewer = await requireViewer("/admin/settings/sign-in");
  if (!canChangeSettings(viewer)) notFound();
  const [{ mail }, door, roles] = await Promise.all([
    deskSettings(viewer),
    deskDoorSettings(viewer),
    roleChoices(viewer),
  ]);
  return (
    <main className="work">
      <Top title="Signing in" />
      <p className="lead">
        {mail
          ? "Invitations and password links are mailed, and can be copied as well."
          : "This site sends no mail: links are shown to copy."}
      </p>
      <DoorForm settings={door} roles={roles} mail={mail} />
    </main>
  );
}

async function roleChoices(viewer: Viewer): Promise<{ value: string; label: string }[]> {
  const own = (await deskRoles(viewer)).map(({ id, name }) => ({ value: id, label: name }));
  return [...ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role].name })), ...own];
}
