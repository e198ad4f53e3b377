import { Ago } from "#components/desk/ago.tsx";
import type { DeskMail } from "#lib/mail/desk.ts";
import { MailActs } from "./mail-acts.tsx";
import { KIND_WORDS, STATE_WORDS } from "./words.ts";

type Props = { mails: DeskMail[]; now: Date; timeZone: string };

/** What goes out, and what became of it. Where a link stood there is a blank. */
export function MailTable({ mails, now, timeZone }: Props) {
  return (
    <table className="mails">
      <thead>
        <tr>
          <th scope="col">Mail</th>
          <th scope="col">State</th>
          <th scope="col">Written</th>
          <th scope="col">
            <span className="away">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <td className="t">
              <b>{mail.subject}</b>
              <small>
                {KIND_WORDS[mail.kind] ?? mail.kind} to {mail.toName ? `${mail.toName}, ` : ""}
                {mail.toAddress}
              </small>
              {mail.problem && <p className="problem">{mail.problem}</p>}
              <details>
                <summary>Text</summary>
                <pre>{mail.shown}</pre>
              </details>
            </td>
            <td>
              <span className={`state ${STATE_WORDS[mail.state].mark}`}>{STATE_WORDS[mail.state].name}</span>
              <Tries mail={mail} now={now} timeZone={timeZone} />
            </td>
            <td className="written">
              <Ago at={mail.createdAt} now={now} timeZone={timeZone} />
            </td>
            <td>{mail.state === "queued" && <MailActs id={mail.id} to={mail.toAddress} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tries({ mail: { state, tries, dueAt }, now, timeZone }: { mail: DeskMail; now: Date; timeZone: string }) {
  if (tries === 0) return null;
  const times = tries === 1 ? "once" : `${tries} times`;
  return (
    <small>
      Tried {times}
      {state === "queued" && (
        <>
          , next <Ago at={dueAt} now={now} timeZone={timeZone} />
        </>
      )}
    </small>
  );
}
