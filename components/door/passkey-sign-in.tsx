"use client";

import { browserSupportsWebAuthnAutofill } from "@simplewebauthn/browser";
import { useCallback, useEffect, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { PasskeyAnswer } from "#lib/factors/schema.ts";
import { askForPasskey, enterWithPasskey } from "#lib/sign-in/actions.ts";
import { answerWithPasskey, useKnowsPasskeys } from "./use-passkey.ts";

/** Signing in by passkey: offered by the browser among the names it knows, and by a button. */
export function PasskeySignIn({ next }: { next: string }) {
  const knowsPasskeys = useKnowsPasskeys();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  const enter = useCallback(
    async (passkey: PasskeyAnswer) => {
      const entered = await enterWithPasskey(passkey);
      if (entered.ok) window.location.assign(next);
      else setProblem(entered.message);
    },
    [next],
  );

  useEffect(() => {
    let isHere = true;
    async function offer() {
      if (!(await browserSupportsWebAuthnAutofill())) return;
      const answer = await answerWithPasskey(await askForPasskey(), { useBrowserAutofill: true });
      // Nobody asked for this aloud, so nobody is told when it comes to nothing.
      if (isHere && "passkey" in answer) await enter(answer.passkey);
    }
    offer().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [enter]);

  function go() {
    start(async () => {
      setProblem(null);
      const answer = await answerWithPasskey(await askForPasskey());
      if ("problem" in answer) setProblem(answer.problem);
      else await enter(answer.passkey);
    });
  }

  if (!knowsPasskeys) return null;
  return (
    <>
      {problem && <Notice tone="error">{problem}</Notice>}
      <Button look="quiet" busy={pending} onClick={go}>
        {pending ? "Waiting for the passkey…" : "Sign in with a passkey"}
      </Button>
    </>
  );
}
