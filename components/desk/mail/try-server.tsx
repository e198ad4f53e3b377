"use client";

import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { tryMailServer } from "#lib/mail/actions.ts";

type Said = { works: boolean; says: string };

/** Sends a mail to whoever presses it, and shows what the server said. */
export function TryServer({ to }: { to: string }) {
  const [pending, start] = useTransition();
  const [said, setSaid] = useState<Said | null>(null);

  function tryIt() {
    setSaid(null);
    start(async () => {
      const reply = await tryMailServer().catch(() => null);
      if (reply?.ok) setSaid(reply.result);
      else setSaid({ works: false, says: reply?.message ?? "This site did not answer. Try again in a moment." });
    });
  }

  return (
    <>
      <Button look="quiet" busy={pending} onClick={tryIt}>
        {pending ? "Asking the server…" : `Send a test to ${to}`}
      </Button>
      <div className="mail-said">{said && <Notice tone={said.works ? "done" : "error"}>{said.says}</Notice>}</div>
    </>
  );
}
