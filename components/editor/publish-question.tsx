import { type RefObject, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isLive } from "#lib/articles/lifecycle.ts";
import { goToField } from "./fields-props.ts";
import type { Desk } from "./use-desk.ts";
import type { Publishing } from "./use-publishing.ts";

type Props = { dialog: RefObject<HTMLDialogElement | null>; desk: Desk; publishing: Publishing; address: string };

/** Names what publishing will do before it is done. */
export function PublishQuestion({ dialog, desk, publishing, address }: Props) {
  const heading = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const live = isLive(desk.state);

  async function go() {
    setBusy(true);
    const reply = await publishing.publish().catch(() => ({
      ok: false as const,
      message: "The server did not answer. Look at the article before trying again.",
      fields: undefined,
    }));
    setBusy(false);
    setProblem(reply.ok ? null : reply.message);
    const field = reply.ok ? undefined : Object.keys(reply.fields ?? {})[0];
    if (reply.ok || field) dialog.current?.close();
    if (field) goToField(field);
  }

  return (
    <dialog className="ask" ref={dialog} aria-labelledby={heading} onClose={() => setProblem(null)}>
      <h2 id={heading}>{live ? "Publish the changes?" : "Publish this article?"}</h2>
      <p>
        Readers see {live ? "the new text" : "it"} at <span className="address">{address}</span> at once.
        {live && desk.path && `/${desk.path}` !== address && ` Its former address, /${desk.path}, leads there.`}
      </p>
      {publishing.toCome > 0 && (
        <Notice>
          {publishing.toCome === 1
            ? "One TK is still in it: something was to be found out. Readers would see it."
            : `${publishing.toCome} TK are still in it: something was to be found out. Readers would see them.`}
        </Notice>
      )}
      {publishing.warnings.map((warning) => (
        <Notice key={warning}>{warning}</Notice>
      ))}
      {problem && <Notice tone="error">{problem}</Notice>}
      <div className="acts">
        <Button look="plain" onClick={() => dialog.current?.close()}>
          Not yet
        </Button>
        <Button busy={busy} onClick={() => void go()} autoFocus>
          {publishing.primary.label}
        </Button>
      </div>
    </dialog>
  );
}
