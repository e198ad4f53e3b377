import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Publishing } from "../use-publishing.ts";

type Props = { schedule: { id: string }; publishing: Publishing; children: ReactNode };

/** Nothing is asked first: a time can be set again. */
export function TakeBack({ schedule: { id }, publishing, children }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  async function go() {
    setBusy(true);
    const reply = await publishing.unschedule(id).catch(() => null);
    setBusy(false);
    setProblem(reply === null ? "The server did not answer. Try again in a moment." : reply.ok ? "" : reply.message);
  }
  return (
    <>
      <Button look="quiet" busy={busy} onClick={() => void go()}>
        {children}
      </Button>
      <span role="status">{problem}</span>
    </>
  );
}
