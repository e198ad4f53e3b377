import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Publishing } from "./use-publishing.ts";

/** Begins another article with this text, and opens it. */
export function DuplicateAct({ run }: { run: Publishing["duplicate"] }) {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState("");

  function go() {
    start(async () => {
      const reply = await run().catch(() => ({ ok: false, message: "The server did not answer." }) as const);
      if (reply.ok) location.assign(`/admin/articles/${reply.result.id}`);
      else setProblem(reply.message);
    });
  }

  return (
    <>
      <Button look="plain" busy={pending} onClick={go}>
        {pending ? "Duplicating…" : "Duplicate"}
      </Button>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
