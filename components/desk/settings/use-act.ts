"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useRemedy } from "#components/ui/remedy.tsx";
import type { Reply } from "#components/ui/use-form.ts";

const UNREACHABLE: Reply = {
  ok: false,
  message: "The server did not answer. What you entered is still here: try again in a moment.",
};

/** An act of a screen whose fields are no plain form: whether it runs, and what came of it. */
export function useAct<Input>(act: (input: Input) => Promise<Reply>) {
  const router = useRouter();
  const seeTo = useRemedy();
  const [pending, start] = useTransition();
  const [reply, setReply] = useState<Reply | null>(null);

  function run(input: Input): void {
    if (pending) return;
    start(async () => {
      const answered = await seeTo(() => act(input)).catch(() => UNREACHABLE);
      setReply(answered);
      if (answered.ok) router.refresh();
    });
  }

  const errors = reply && !reply.ok ? (reply.fields ?? {}) : {};
  const problem = reply && !reply.ok && Object.keys(errors).length === 0 ? reply.message : (errors[""] ?? null);
  return { run, pending, errors, problem, done: reply?.ok === true, forget: () => setReply(null) };
}
