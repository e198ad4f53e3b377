import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Ago } from "#components/desk/ago.tsx";
import "#components/desk/people/people.css";
import { PersonActs } from "#components/desk/people/person-acts.tsx";
import { RoleForm } from "#components/desk/people/role-form.tsx";
import { STATUS_WORDS } from "#components/desk/people/words.ts";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskPerson } from "#lib/people/desk.ts";
import { managesPeople } from "#lib/people/policy.ts";
import { deskSettings } from "#lib/settings/desk.ts";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/people/${id}`);
  if (!managesPeople(viewer)) notFound();
  const person = await deskPerson(viewer, id).catch(absent);
  const { timeZone } = await deskSettings(viewer);
  const { email, status, lastSeenAt } = person;
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
          <RoleForm key={person.role} id={id} name={person.name} role={person.role} isSelf={isSelf} />
        </section>
      )}
      <section className="part">
        <h2>{status === "invited" ? "Invitation" : "Signing in"}</h2>
        <PersonActs person={person} isSelf={isSelf} />
      </section>
    </main>
  );
}

/** Only what is not there becomes a 404; an outage stays an outage. */
function absent(error: unknown): never {
  if (error instanceof Error && "code" in error && error.code === "not-found") notFound();
  throw error;
}
