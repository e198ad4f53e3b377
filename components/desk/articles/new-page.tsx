"use client";

import { useActionState, useId, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { newPage } from "#lib/pages/actions.ts";
import { START_KEYS, STARTS } from "#lib/pages/starts.ts";

/** Asks what the page begins with, and opens it. */
export function NewPage() {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [reply, begin, pending] = useActionState(newPage, null);
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>New page …</Button>
      <dialog className="ask" ref={dialog} aria-labelledby={heading}>
        <h2 id={heading}>A new page</h2>
        <form action={begin}>
          <fieldset className="field">
            <legend>It begins with</legend>
            <span className="hint">An outline holds headings and questions. Your answers take their place.</span>
            {START_KEYS.map((key) => (
              <label className="choice" key={key}>
                <input type="radio" name="start" value={key} defaultChecked={key === "empty"} />
                <span>{STARTS[key].name}</span>
                <small>{STARTS[key].hint}</small>
              </label>
            ))}
          </fieldset>
          {reply && !reply.ok && (
            <div className="notice error" role="alert">
              {reply.message}
            </div>
          )}
          <div className="acts">
            <Button look="plain" onClick={() => dialog.current?.close()}>
              Cancel
            </Button>
            <Button type="submit" busy={pending}>
              {pending ? "Opening…" : "Begin the page"}
            </Button>
          </div>
        </form>
      </dialog>
    </>
  );
}
