"use client";

import { type ReactNode, useId, useRef, useState, useTransition } from "react";
import { Button } from "./button.tsx";
import { useRemedy } from "./remedy.tsx";
import type { Reply } from "./use-form.ts";

type Props = {
  /** What the button that opens the question says. */
  open: ReactNode;
  title: string;
  /** What will happen, in plain words. */
  children: ReactNode;
  /** What the button that does it says. */
  act: string;
  look?: "grave";
  run: () => Promise<Reply>;
  onDone?: () => void;
};

/** A button that names what will happen before it does it. */
export function Ask({ open, title, children, act, look, run, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const seeTo = useRemedy();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);

  function go() {
    start(async () => {
      const reply = await seeTo(run).catch(
        () => ({ ok: false, message: "The server did not answer. Try again in a moment." }) as const,
      );
      setProblem(reply.ok ? null : reply.message);
      if (!reply.ok) return;
      dialog.current?.close();
      onDone?.();
    });
  }

  return (
    <>
      <Button look="plain" onClick={() => dialog.current?.showModal()}>
        {open}
      </Button>
      <dialog className="ask" ref={dialog} aria-labelledby={heading} onClose={() => setProblem(null)}>
        <h2 id={heading}>{title}</h2>
        {children}
        {problem && (
          <div className="notice error" role="alert">
            {problem}
          </div>
        )}
        <div className="acts">
          <Button look="plain" onClick={() => dialog.current?.close()}>
            Cancel
          </Button>
          <Button look={look} busy={pending} onClick={go}>
            {act}
          </Button>
        </div>
      </dialog>
    </>
  );
}
