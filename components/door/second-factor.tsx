"use client";

import { useState } from "react";
import { RecoveryCodes } from "#components/factors/recovery-codes.tsx";
import { SetUpApp } from "#components/factors/set-up-app.tsx";
import { SetUpPasskey } from "#components/factors/set-up-passkey.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { signOut } from "#lib/auth/client.ts";
import type { NewCodes } from "#lib/factors/actions.ts";
import type { Missing } from "#lib/factors/door.ts";
import { SecondStep } from "./second-step.tsx";

/** `missing` is null once nothing is: the page is drawn again under the codes that must stay in sight. */
type Props = { missing: Missing | null; next: string };

export function SecondFactor({ missing, next }: Props) {
  const [added, setAdded] = useState<NewCodes | null>(null);
  const goOn = () => window.location.assign(next);

  if (added) {
    return (
      <>
        {added.codes && <RecoveryCodes codes={added.codes} />}
        <Button onClick={goOn}>Go on to the desk</Button>
      </>
    );
  }
  if (!missing) {
    return (
      <>
        <p className="lead">Nothing more is asked of you here.</p>
        <Button onClick={goOn}>Go on to the desk</Button>
      </>
    );
  }
  if (missing.authenticator || missing.passkeys) return <SecondStep ways={missing} onDone={goOn} />;
  if (missing.isLate) {
    return (
      <>
        <Notice>
          <p>You signed in too long ago to set one up. Sign in again: it takes you right back here.</p>
        </Notice>
        <Button onClick={signOut}>Sign in again</Button>
      </>
    );
  }
  return (
    <div className="set-up-factor">
      <h2>A passkey</h2>
      <p>Your fingerprint, face or PIN on this device. The quickest way, and it cannot be phished.</p>
      <SetUpPasskey onAdded={setAdded} />
      <h2>An authenticator app</h2>
      <p>An app on your phone shows a new code every half minute.</p>
      <SetUpApp onAdded={setAdded} />
    </div>
  );
}
