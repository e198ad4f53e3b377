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
import { type DeskMailServer, deskMailServer, deskMails } from "#lib/mail/desk.ts";
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
      <Top title="Mail" />
      <p className="lead">{leadOf(environment, entered)}</p>
      {(environment || entered) && <TryServer to={testTo} />}
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
      {!environment && (
        <section className="part">
          <h2>Mail server</h2>
          <ServerForm entered={entered} />
          {entered && <RemoveServer />}
        </section>
      )}
    </main>
  );
}

function leadOf(environment: DeskMailServer["environment"], entered: DeskMailServer["entered"]): string {
  if (environment)
    return `Where mail goes is said where the server is started (SMTP_URL), and it comes from ${environment.from}. That goes before anything entered here.`;
  if (entered) return `Mail goes through ${entered.host}, port ${entered.port}, and comes from ${entered.fromAddress}.`;
  return "This site sends no mail yet: links are shown to copy. Enter a mail server below to have them sent.";
}
