import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { InviteForm } from "#components/desk/people/invite-form.tsx";
import "#components/desk/people/people.css";
import "#components/desk/people/roles.css";
import { PeopleTable } from "#components/desk/people/people-table.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskPeople } from "#lib/people/desk.ts";
import { managesPeople } from "#lib/people/policy.ts";
import { deskRoles } from "#lib/roles/desk.ts";
import { deskSections } from "#lib/sections/desk.ts";
import { deskSettings } from "#lib/settings/desk.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const viewer = await requireViewer("/admin/people");
  if (!managesPeople(viewer)) notFound();
  const [people, { mail, timeZone }, roles, sections] = await Promise.all([
    deskPeople(viewer),
    deskSettings(viewer),
    deskRoles(viewer),
    deskSections(viewer),
  ]);
  return (
    <main className="work">
      <Top title="People">
        <Link className="btn quiet" href="/admin/people/roles">
          Roles
        </Link>
        <a className="btn" href="#invite">
          Invite
        </a>
      </Top>
      <PeopleTable people={people} self={viewer.id} now={new Date()} timeZone={timeZone} />
      <section className="part" id="invite">
        <h2>Invite somebody</h2>
        <InviteForm mail={mail} roles={roles} sections={sections} />
      </section>
    </main>
  );
}
