import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/desk/articles/list.css";
import "#components/desk/mail/mail.css";
import { MailTable } from "#components/desk/mail/mail-table.tsx";
import { RemoveServer } from "#components/desk/mail/remove-server.tsx";
import { ServerForm } from "#components/desk/mail/server-form.tsx";
import { TryServer } from "#components/desk/mail/try-server.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskMailServer, deskMails } from "#lib/mail/desk.ts";
import { looksAfterMail } from "#lib/mail/policy.ts";
import { QueueWish } from "#lib/mail/schema.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Mail" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MailPage({ searchParams }: Props) {
  const { after: from } = QueueWish.parse(await searchParams);
  const viewer = await requireViewer("/admin/settings/mail");
  if (!looksAfterMail(viewer)) notFound();
  const [{ environment, entered, testTo }, { mails, after }, { timeZone }] = await Promise.all([
    deskMailServer(viewer),
    deskMails(viewer, from),
    deskSite(viewer),
  ]);
  return (
    <main className="work">
      <Top title="Mail" back={{ name: "Settings", href: "/admin/settings" }} />
      <section>
        <h2 className="away">Mail server</h2>
        {environment ? (
          <p className="lead">
            The environment of the server says where mail goes (<code>SMTP_URL</code>), and that mail comes from{" "}
            {environment.from}. It goes before anything that is entered here
            {entered ? "" : ", so there is nothing to enter"}.
          </p>
        ) : (
          <>
            <p className="lead">
              {entered
                ? "Invitations and password links are mailed through this server."
                : "This site sends no mail yet: links are shown to copy. Enter a mail server to have them sent."}
            </p>
            <ServerForm entered={entered} />
          </>
        )}
      </section>
      {(environment || entered) && (
        <section className="part">
          <h2>Does it work?</h2>
          <p>A mail to your own address, at once. You are told what the server answers.</p>
          <TryServer to={testTo} />
          {!environment && <RemoveServer />}
        </section>
      )}
      <section className="part">
        <h2>What is sent</h2>
        {mails.length > 0 ? (
          <MailTable mails={mails} now={new Date()} timeZone={timeZone} />
        ) : (
          <p>No mail was written in the last thirty days.</p>
        )}
        {(from || after) && (
          <nav className="turn" aria-label="Pages of the list">
            {from && <a href="/admin/settings/mail">Back to the newest</a>}
            {after && (
              <a rel="next" href={`/admin/settings/mail?after=${after}`}>
                Older
              </a>
            )}
          </nav>
        )}
      </section>
    </main>
  );
}
