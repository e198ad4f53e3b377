"use client";

import { useState } from "react";
import { answerWithPasskey, useKnowsPasskeys } from "#components/door/use-passkey.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { askForOwnPasskey, prove } from "#lib/sign-in/actions.ts";

export function ProveByPasskey({ onDone }: { onDone: () => void }) {
  const knowsPasskeys = useKnowsPasskeys();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  // Not a transition: see ProveByWord.
  async function go(): Promise<void> {
    if (pending) return;
    setPending(true);
    const found = await proof().catch(() => "The server did not answer. Try again in a moment.");
    setPending(false);
    setProblem(found);
    if (found === null) onDone();
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

/** What went wrong; null when the proof was given. */
async function proof(): Promise<string | null> {
  const answer = await answerWithPasskey(await askForOwnPasskey());
  if ("problem" in answer) return answer.problem;
  const reply = await prove(answer);
  return reply.ok ? null : reply.message;
}
