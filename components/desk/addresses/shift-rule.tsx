"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import { Button } from "#components/ui/button.tsx";
import { shiftRule } from "#lib/redirects/actions.ts";

type Props = { id: string; source: string; first: boolean; last: boolean };

/** Has a pattern tried earlier or later. */
export function ShiftRule({ id, source, first, last }: Props) {
  const router = useRouter();
  const say = useSay();
  const [pending, start] = useTransition();

  function shift(direction: "up" | "down") {
    start(async () => {
      const reply = await shiftRule(id, direction).catch(() => null);
      if (!reply?.ok) say(reply?.message ?? "The server did not answer. Try again in a moment.");
      router.refresh();
    });
  }

  return (
    <div className="moves">
      <Button
        look="plain"
        busy={pending}
        disabled={first}
        aria-label={`Try ${source} earlier`}
        onClick={() => shift("up")}
      >
        ↑
      </Button>
      <Button
        look="plain"
        busy={pending}
        disabled={last}
        aria-label={`Try ${source} later`}
        onClick={() => shift("down")}
      >
        ↓
      </Button>
    </div>
  );
}
