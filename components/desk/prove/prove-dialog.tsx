"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { waysToProve } from "#lib/sign-in/actions.ts";
import { ProveByPasskey } from "./prove-by-passkey.tsx";
import { ProveByWord } from "./prove-by-word.tsx";

type Ways = { password: boolean; codes: boolean; passkeys: boolean };

/** `onClose` is told whether the proof was given. */
export function ProveDialog({ onClose }: { onClose: (isProved: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isProved = useRef(false);
  const [ways, setWays] = useState<Ways | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    waysToProve().then(
      (reply) => (reply.ok ? setWays(reply.result) : setProblem(reply.message)),
      () => setProblem("The server did not answer. Close this and try again in a moment."),
    );
  }, []);

  // The dialog opened before it knew what to ask for, with the focus on its only button.
  useEffect(() => {
    if (ways) dialog.current?.querySelector<HTMLElement>("input, button:not(.plain)")?.focus();
  }, [ways]);

  function done() {
    isProved.current = true;
    dialog.current?.close();
  }

  const none = ways && !ways.password && !ways.codes && !ways.passkeys;
  return (
    <dialog className="ask" ref={dialog} aria-labelledby="prove-title" onClose={() => onClose(isProved.current)}>
      <h2 id="prove-title">Is it you?</h2>
      <p>This changes who gets in, so we ask once more. What you filled in stays, and goes on afterwards.</p>
      {problem && <Notice tone="error">{problem}</Notice>}
      {ways?.passkeys && <ProveByPasskey onDone={done} />}
      {ways?.password && <ProveByWord kind="password" onDone={done} />}
      {ways?.codes && !ways.password && <ProveByWord kind="code" onDone={done} />}
      {ways?.codes && ways.password && (
        <details className="other-way">
          <summary>Use a code instead</summary>
          <ProveByWord kind="code" onDone={done} />
        </details>
      )}
      {none && (
        <Notice>
          <p>You signed in through your newsroom’s single sign-on. Sign out and in again there, then come back.</p>
        </Notice>
      )}
      <div className="acts">
        <Button look="plain" onClick={() => dialog.current?.close()}>
          Cancel
        </Button>
      </div>
    </dialog>
  );
}
