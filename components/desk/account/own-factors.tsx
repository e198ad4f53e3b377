"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { RecoveryCodes } from "#components/factors/recovery-codes.tsx";
import { SetUpApp } from "#components/factors/set-up-app.tsx";
import { SetUpPasskey } from "#components/factors/set-up-passkey.tsx";
import { Ask } from "#components/ui/ask.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type NewCodes, newRecoveryCodes, turnOffApp } from "#lib/factors/actions.ts";
import type { OwnFactors as Own } from "#lib/factors/desk.ts";
import { PasskeyList } from "./passkey-list.tsx";

type Props = { factors: Own; now: Date; timeZone: string };

/** What somebody signs in with besides the password. Codes that were just made stay in sight until the page is left. */
export function OwnFactors({ factors, now, timeZone }: Props) {
  const router = useRouter();
  const [codes, setCodes] = useState<string[] | null>(null);
  const [isAdded, setAdded] = useState(false);
  const hasAny = factors.authenticator || factors.passkeys.length > 0;

  function added(made: NewCodes) {
    if (made.codes) setCodes(made.codes);
    setAdded(true);
    router.refresh();
  }

  return (
    <>
      {isAdded && !codes && <Notice tone="done">It is on. Every other browser was signed out.</Notice>}
      {codes && <RecoveryCodes codes={codes} />}
      {!hasAny && <p>Your password alone lets you in. With a second factor a stolen password opens nothing.</p>}
      {factors.isNeeded && <p>Your role needs a second factor.</p>}

      <h3>Passkeys</h3>
      <p>A fingerprint, a face or a PIN on your own device, in place of the password. It cannot be phished.</p>
      <PasskeyList passkeys={factors.passkeys} now={now} timeZone={timeZone} onChange={router.refresh} />
      <SetUpPasskey onAdded={added} />

      <h3>Authenticator app</h3>
      {factors.authenticator ? (
        <>
          <p>
            <span className="state live">On</span>
          </p>
          <Ask
            open="Turn it off …"
            title="Turn the authenticator app off?"
            act="Turn it off"
            look="grave"
            run={turnOffApp}
            onDone={router.refresh}
          >
            <p>Its codes are no longer asked for, nor taken. You can set up another one at any time.</p>
          </Ask>
        </>
      ) : (
        <>
          <p>An app on your phone shows a new code every half minute, which is asked for after the password.</p>
          <SetUpApp onAdded={added} />
        </>
      )}

      {hasAny && (
        <>
          <h3>Recovery codes</h3>
          <p>{left(factors.codes)}</p>
          <Ask
            open="Make new recovery codes …"
            title="Make new recovery codes?"
            act="Make new codes"
            run={async () => {
              const reply = await newRecoveryCodes();
              if (reply.ok) setCodes(reply.result.codes);
              return reply;
            }}
            onDone={router.refresh}
          >
            <p>You get ten new ones, shown once. All earlier ones stop working.</p>
          </Ask>
        </>
      )}
    </>
  );
}

function left(codes: number): string {
  if (codes === 0) return "None is left. Make new ones before you lose your phone.";
  return `${codes === 1 ? "One is" : `${codes} are`} left, for the day when the second factor is lost.`;
}
