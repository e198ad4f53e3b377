"use client";

import { useEffect, useState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { whatIsMissing } from "#lib/sign-in/actions.ts";
import { SecondStep, type Ways } from "./second-step.tsx";

/** The second step where the first one was taken, over a text that must stay. */
export function SecondInPlace({ onDone }: { onDone: () => void }) {
  const [ways, setWays] = useState<Ways | "unknown" | null>(null);
  useEffect(() => {
    whatIsMissing().then(setWays, () => setWays("unknown"));
  }, []);
  if (ways === null) return <p role="status">One moment…</p>;
  if (ways !== "unknown" && (ways.authenticator || ways.passkeys)) return <SecondStep ways={ways} onDone={onDone} />;
  return (
    <Notice>
      <p>
        Your role needs a second factor, which you have not set up yet.{" "}
        <a href="/second-factor" target="_blank" rel="noreferrer">
          Set one up in a new tab
        </a>
        , then come back here: your text waits.
      </p>
    </Notice>
  );
}
