import { type RefObject, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isLive } from "#lib/articles/lifecycle.ts";
import { goToField } from "./fields-props.ts";
import { UsageNotices } from "./usage/usage-notices.tsx";
import { useUsage } from "./usage/use-usage.ts";
import type { Desk } from "./use-desk.ts";
import type { Publishing } from "./use-publishing.ts";

type Props = {
  dialog: RefObject<HTMLDialogElement | null>;
  desk: Desk;
  publishing: Publishing;
  address: string;
  opened: number;
};

/** Names what publishing will do before it is done. */
export function PublishQuestion({ dialog, desk, publishing, address, opened }: Props) {
  const heading = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const live = isLive(desk.state);
  const usage = useUsage(opened, publishing);

  async function go() {
    setBusy(true);
    const reply = await publishing.publish(usage.ended).catch(() => ({
      ok: false as const,
      code: "unavailable" as const,
      message: "The server did not answer. Look at the article before trying again.",
      fields: undefined,
      details: undefined,
    }));
    setBusy(false);
    setProblem(reply.ok ? null : reply.message);
    if (!reply.ok) usage.hear(reply.details);
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
      <UsageNotices {...usage} />
      {problem && <Notice tone="error">{problem}</Notice>}
      <div className="acts">
        <Button look="plain" onClick={() => dialog.current?.close()}>
          Not yet
        </Button>
        <Button busy={busy || usage.looking} onClick={() => void go()} autoFocus>
          {usage.ended.length > 0 ? "Publish all the same" : publishing.primary.label}
        </Button>
      </div>
    </dialog>
  );
}
