"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, useTransition } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import { Button } from "#components/ui/button.tsx";
import { restore } from "#lib/articles/actions.ts";

const UNREACHABLE = { ok: false, message: "The server did not answer. Try again in a moment." } as const;

export function Restore({ id, title }: { id: string; title: string }) {
  const router = useRouter();
  const say = useSay();
  const [pending, start] = useTransition();

  function go({ currentTarget: button }: MouseEvent<HTMLButtonElement>) {
    start(async () => {
      const reply = await restore({ id }).catch(() => UNREACHABLE);
      say(reply.ok ? `“${title}” is out of the trash.` : reply.message);
      if (reply.ok) nextTo(button)?.focus();
      router.refresh();
    });
  }

  return (
    <Button look="plain" busy={pending} onClick={go} aria-label={`Restore “${title}”`}>
      {pending ? "Restoring…" : "Restore"}
    </Button>
  );
}

/** Where the focus goes when the row goes. */
function nextTo(button: HTMLElement): HTMLElement | null {
  const row = button.closest("tr");
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  return neighbour?.querySelector<HTMLElement>("button, a") ?? document.getElementById("content");
}
