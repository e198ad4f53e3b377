"use client";

import { useState, useTransition } from "react";
import { answerWithPasskey, useKnowsPasskeys } from "#components/door/use-passkey.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { askForOwnPasskey, prove } from "#lib/sign-in/actions.ts";

export function ProveByPasskey({ onDone }: { onDone: () => void }) {
  const knowsPasskeys = useKnowsPasskeys();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  function go() {
    start(async () => {
      const answer = await answerWithPasskey(await askForOwnPasskey());
      if ("problem" in answer) return setProblem(answer.problem);
      const reply = await prove(answer);
      if (reply.ok) onDone();
      else setProblem(reply.message);
    });
  }

  if (!knowsPasskeys) return null;
  return (
    <>
      {problem && <Notice tone="error">{problem}</Notice>}
      <p>
        <Button busy={pending} onClick={go}>
          {pending ? "Waiting for the passkey…" : "Use a passkey"}
        </Button>
      </p>
    </>
  );
}
