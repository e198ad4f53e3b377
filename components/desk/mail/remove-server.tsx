"use client";

import { useRouter } from "next/navigation";
import { useSay } from "#components/desk/shell/say.tsx";
import { Ask } from "#components/ui/ask.tsx";
import { forgetMailServer } from "#lib/mail/actions.ts";

export function RemoveServer() {
  const router = useRouter();
  const say = useSay();
  return (
    <Ask
      open="Remove the mail server …"
      title="Remove the mail server?"
      act="Remove it"
      look="grave"
      run={forgetMailServer}
      onDone={() => {
        say("This site sends no mail any more.");
        router.refresh();
      }}
    >
      <p>The settings and the password are forgotten. Links are shown to copy instead of being mailed.</p>
    </Ask>
  );
}
