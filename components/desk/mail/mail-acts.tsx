"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import { Ask } from "#components/ui/ask.tsx";
import { Button } from "#components/ui/button.tsx";
import { dropMail, sendNow } from "#lib/mail/actions.ts";

/** What can be done with a mail that waits. */
export function MailActs({ id, to }: { id: string; to: string }) {
  const router = useRouter();
  const say = useSay();
  const [pending, start] = useTransition();

  function now() {
    start(async () => {
      const reply = await sendNow(id).catch(() => null);
      say(
        reply?.ok
          ? "It is tried within seconds."
          : (reply?.message ?? "The server did not answer. Try again in a moment."),
      );
      router.refresh();
    });
  }

  return (
    <div className="mail-acts">
      <Button look="plain" busy={pending} onClick={now}>
        Try now
      </Button>
      <Ask
        open="Cancel …"
        title={`Take the mail to ${to} out of the queue?`}
        act="Cancel the mail"
        look="grave"
        run={() => dropMail(id)}
        onDone={router.refresh}
      >
        <p>It is not sent, and what it says is wiped. Its link goes on working for whoever has it.</p>
      </Ask>
    </div>
  );
}
