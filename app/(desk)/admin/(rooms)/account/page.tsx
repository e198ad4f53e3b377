import type { Metadata } from "next";
import { BrowserList } from "#components/desk/account/browser-list.tsx";
import { EmailForm } from "#components/desk/account/email-form.tsx";
import { OwnFactors } from "#components/desk/account/own-factors.tsx";
import { SignOutElsewhere, SignOutEverywhere } from "#components/desk/account/sign-out-all.tsx";
import { NameForm, PasswordForm } from "#components/desk/people/account-forms.tsx";
import "#components/desk/account/account.css";
import "#components/desk/people/people.css";
import { Top } from "#components/desk/shell/top.tsx";
import { currentSession, requireViewer } from "#lib/auth/session.ts";
import { deskFactors } from "#lib/factors/desk.ts";
import { mailIsConfigured } from "#lib/kernel/mail/server.ts";
import { deskPerson } from "#lib/people/desk.ts";
import { deskSessions } from "#lib/people/desk-sessions.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const viewer = await requireViewer("/admin/account");
  const now = new Date();
  const [{ name, email }, factors, sessions, here, { timeZone }] = await Promise.all([
    deskPerson(viewer, viewer.id),
    deskFactors(viewer),
    deskSessions(viewer, viewer.id, now),
    currentSession(),
    deskSite(viewer),
  ]);
  return (
    <main className="work">
      <Top title="Your account" />
      <section className="part">
        <h2>Name</h2>
        <NameForm name={name} />
      </section>
      <section className="part">
        <h2>E-mail</h2>
        <EmailForm email={email} mail={await mailIsConfigured()} />
      </section>
      <section className="part">
        <h2>Password</h2>
        <PasswordForm email={email} />
      </section>
      <section className="part">
        <h2>Second factor</h2>
        <OwnFactors factors={factors} now={now} timeZone={timeZone} />
      </section>
      <section className="part">
        <h2>Browsers</h2>
        <p>
          A browser stays signed in for 30 days, or 14 without being used. Lost one, or used somebody else’s? Sign it
          out here.
        </p>
        <BrowserList sessions={sessions} here={here?.id} now={now} timeZone={timeZone} />
        <ul className="person-acts">
          {sessions.length > 1 && (
            <li>
              <SignOutElsewhere />
            </li>
          )}
          <li>
            <SignOutEverywhere />
          </li>
        </ul>
      </section>
      <section className="part">
        <h2>Notices</h2>
        <p>
          <a href="/admin/notices/wishes">What you are told</a>, in the desk and by mail, is yours to choose.
        </p>
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
