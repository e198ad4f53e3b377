"use client";

import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { leaveForProvider } from "#lib/sign-in/actions.ts";

/** `problem`: why somebody came back from the provider without being let in. */
type Props = { name: string; problem: string | null; next: string };

export function SingleSignOn({ name, problem, next }: Props) {
  const [told, setTold] = useState(problem);
  const [pending, start] = useTransition();

  function go() {
    start(async () => {
      const reply = await leaveForProvider(next).catch(() => null);
      if (reply?.ok) window.location.assign(reply.result.url);
      else setTold(reply?.message ?? "The server did not answer. Try again in a moment.");
    });
  }

  return (
    <>
      {told && <Notice tone="error">{told}</Notice>}
      <Button look="quiet" busy={pending} onClick={go}>
        {pending ? "One moment…" : `Sign in with ${name}`}
      </Button>
    </>
  );
}
