"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import { Button } from "#components/ui/button.tsx";
import { restore } from "#lib/articles/actions.ts";

export function Restore({ id, title }: { id: string; title: string }) {
  const router = useRouter();
  const say = useSay();
  const [pending, start] = useTransition();

  function go() {
    start(async () => {
      const reply = await restore({ id }).catch(() => null);
      say(
        reply?.ok
          ? `“${title}” is out of the trash.`
          : (reply?.message ?? "The server did not answer. Try again in a moment."),
      );
      router.refresh();
    });
  }

  return (
    <Button look="plain" busy={pending} onClick={go} aria-label={`Restore “${title}”`}>
      {pending ? "Restoring…" : "Restore"}
    </Button>
  );
}
