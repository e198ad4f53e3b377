"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Ask } from "#components/ui/ask.tsx";
import { Field } from "#components/ui/field.tsx";
import { resetSecondFactor } from "#lib/factors/actions.ts";
import type { FactorCounts } from "#lib/factors/rows.ts";
import { giveEmail, signOutPerson } from "#lib/people/actions.ts";
import type { DeskSession } from "#lib/people/desk-sessions.ts";
import { BrowserList } from "../account/browser-list.tsx";

type Props = {
  person: { id: string; name: string; email: string };
  factors: FactorCounts;
  sessions: DeskSession[];
  now: Date;
  timeZone: string;
};

/** How somebody signs in, where they are signed in, and what an admin can do about it. */
export function SignInFacts({ person: { id, name, email }, factors, sessions, now, timeZone }: Props) {
  const router = useRouter();
  const [wanted, setWanted] = useState(email);
  const hasFactor = factors.authenticator || factors.passkeys > 0;

  function newEmail() {
    const form = new FormData();
    form.set("id", id);
    form.set("email", wanted);
    return giveEmail(null, form);
  }

  return (
    <>
      <p>Second factor: {inWords(factors)}.</p>
      {sessions.length > 0 && <BrowserList sessions={sessions} here={undefined} now={now} timeZone={timeZone} />}
      <ul className="person-acts">
        {sessions.length > 0 && (
          <li>
            <Ask
              open="Sign out everywhere …"
              title={`Sign ${name} out everywhere?`}
              act={`Sign ${name} out`}
              run={() => signOutPerson(id)}
              onDone={router.refresh}
            >
              <p>Every browser is signed out at its next step. {name} can sign in again.</p>
            </Ask>
          </li>
        )}
        <li>
          <Ask
            open="Change the e-mail …"
            title={`Change the e-mail of ${name}`}
            act="Change it"
            run={newEmail}
            onDone={router.refresh}
          >
            <p>It counts at once, without a link to confirm. Make sure that it is right, and theirs.</p>
            <Field
              label="E-mail"
              type="email"
              value={wanted}
              onChange={(event) => setWanted(event.currentTarget.value)}
              autoComplete="off"
            />
          </Ask>
        </li>
        {hasFactor && (
          <li>
            <Ask
              open="Reset the second factor …"
              title={`Reset the second factor of ${name}?`}
              act="Reset it"
              look="grave"
              run={() => resetSecondFactor(id)}
              onDone={router.refresh}
            >
              <p>
                For a lost phone without recovery codes. Make sure that it is {name} who asks: until a new one is set
                up, the password alone lets in. {name} is signed out everywhere, and told by mail.
              </p>
            </Ask>
          </li>
        )}
      </ul>
    </>
  );
}

function inWords({ authenticator, passkeys, codes }: FactorCounts): string {
  const parts = [
    ...(authenticator ? ["an authenticator app"] : []),
    ...(passkeys > 0 ? [passkeys === 1 ? "one passkey" : `${passkeys} passkeys`] : []),
  ];
  if (parts.length === 0) return "none";
  return `${parts.join(" and ")}, with ${codes === 1 ? "one recovery code" : `${codes} recovery codes`} left`;
}
