import type { Metadata } from "next";
import { NameForm, PasswordForm, SignOutEverywhere } from "#components/desk/people/account-forms.tsx";
import "#components/desk/people/people.css";
import { requireViewer } from "#lib/auth/session.ts";
import { deskPerson } from "#lib/people/desk.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const viewer = await requireViewer("/admin/account");
  const { name, email } = await deskPerson(viewer, viewer.id);
  return (
    <main className="work">
      <div className="top">
        <h1>Your account</h1>
      </div>
      <p>You sign in as {email}.</p>
      <section className="part">
        <h2>Name</h2>
        <NameForm name={name} />
      </section>
      <section className="part">
        <h2>Password</h2>
        <PasswordForm email={email} />
      </section>
      <section className="part">
        <h2>Browsers</h2>
        <p>A browser stays signed in for 30 days. Lost one, or used somebody else’s?</p>
        <SignOutEverywhere />
      </section>
      <section className="part">
        <h2>Programs</h2>
        <p>
          <a href="/admin/account/tokens">API tokens</a> let programs of yours read, write and publish.
        </p>
      </section>
    </main>
  );
}
