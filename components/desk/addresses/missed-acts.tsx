"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import { Button } from "#components/ui/button.tsx";
import { setIgnored } from "#lib/redirects/actions.ts";

type Props = { path: string; address: string; ignored: boolean };

/** Puts an address out of sight, or back. */
export function MissedActs({ path, address, ignored }: Props) {
  const router = useRouter();
  const say = useSay();
  const [pending, start] = useTransition();

  function turn() {
    start(async () => {
      const reply = await setIgnored(path, !ignored).catch(() => null);
      if (!reply?.ok) say(reply?.message ?? "The server did not answer. Try again in a moment.");
      else
        say(ignored ? `${address} is back on the list.` : `${address} is ignored. It stands among the ignored ones.`);
      router.refresh();
    });
  }

  return (
    <Button
      look="plain"
      busy={pending}
      onClick={turn}
      aria-label={ignored ? `Show ${address} again` : `Ignore ${address}`}
    >
      {ignored ? "Show again" : "Ignore"}
    </Button>
  );
}
