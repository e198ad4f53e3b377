import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonActivity } from "#components/desk/activity/person-activity.tsx";
import { Ago } from "#components/desk/ago.tsx";
import "#components/desk/account/account.css";
import "#components/desk/people/people.css";
import { PersonActs } from "#components/desk/people/person-acts.tsx";
import "#components/desk/people/roles.css";
import { RoleForm } from "#components/desk/people/role-form.tsx";
import { roleWords } from "#components/desk/people/role-options.tsx";
import { SignInFacts } from "#components/desk/people/sign-in-facts.tsx";
import { WhatMay } from "#components/desk/people/what-may.tsx";
import { STATUS_WORDS } from "#components/desk/people/words.ts";
import { Top } from "#components/desk/shell/top.tsx";
import { deskActivityOfPerson } from "#lib/activity/desk.ts";
import { seesActivity } from "#lib/activity/policy.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { deskFactorsOf } from "#lib/factors/desk.ts";
import { deskPeople, deskPerson, deskStanding, openWorkOf } from "#lib/people/desk.ts";
import { deskSessions } from "#lib/people/desk-sessions.ts";
import { managesPeople } from "#lib/people/policy.ts";
import { deskRoles } from "#lib/roles/desk.ts";
import { deskSections } from "#lib/sections/desk.ts";
import { deskSettings } from "#lib/settings/desk.ts";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/people/${id}`);
  if (!managesPeople(viewer)) notFound();
  const person = await deskPerson(viewer, id).catch(absent);
  const [{ timeZone }, roles, sections, standing, open, people, activities] = await Promise.all([
    deskSettings(viewer),
    deskRoles(viewer),
    deskSections(viewer),
    deskStanding(viewer, id),
    openWorkOf(viewer, id),
    deskPeople(viewer),
    deskActivityOfPerson(viewer, id, 10),
  ]);
  const signIn = { factors: await deskFactorsOf(viewer, id), sessions: await deskSessions(viewer, id, new Date()) };
  const { email, status, lastSeenAt } = person;
  const role = person.ownRole?.id ?? person.role;
  const chosen = person.sections?.map((section) => section.id) ?? null;
  const isSelf = id === viewer.id;
  return (
    <main className="work">
      <Top title={person.name} back={{ name: "People", href: "/admin/people" }} />
      <dl className="person-facts">
        <dt>E-mail</dt>
        <dd>{email}</dd>
        <dt>Status</dt>
        <dd>
          <span className={`state ${STATUS_WORDS[status].mark}`}>{STATUS_WORDS[status].name}</span>
        </dd>
        <dt>Last seen</dt>
        <dd>{lastSeenAt ? <Ago at={lastSeenAt} now={new Date()} timeZone={timeZone} /> : "Never"}</dd>
      </dl>
      {status !== "invited" && (
        <section className="part">
          <h2>What {isSelf ? "you" : person.name} may do</h2>
          <RoleForm key={`${role} ${chosen}`} {...{ id, name: person.name, role, chosen, roles, sections, isSelf }} />
          <WhatMay viewer={standing} role={roleWords(role, roles).name} />
        </section>
      )}
      <section className="part">
        <h2>{status === "invited" ? "Invitation" : "Signing in"}</h2>
        {status === "active" && <SignInFacts person={person} {...signIn} now={new Date()} timeZone={timeZone} />}
        <PersonActs
          {...{ person, isSelf, open }}
          receivers={people.filter((each) => each.status === "active" && each.id !== id)}
        />
      </section>
      {seesActivity(viewer) && <PersonActivity {...{ id, activities, timeZone }} name={isSelf ? "you" : person.name} />}
    </main>
  );
}

/** Only what is not there becomes a 404; an outage stays an outage. */
function absent(error: unknown): never {
  if (error instanceof Error && "code" in error && error.code === "not-found") notFound();
  throw error;
}
