"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { restoreVersion } from "#lib/revisions/actions.ts";
import type { Version } from "#lib/revisions/desk.ts";

type Props = { id: string; version: number; shown: Pick<Version, "id">; called: string };
type Answer = Awaited<ReturnType<typeof restoreVersion>>;

/** Makes the version that is shown the draft again, after saying what will happen; then says what could not come back. */
export function RestoreVersion({ id, version, shown, called }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const [pending, start] = useTransition();
  const [answer, setAnswer] = useState<Answer | null>(null);

  function restore(): void {
    start(async () => {
      setAnswer(
        await restoreVersion({ id, revisionId: shown.id, version }).catch(
          (): Answer => ({ ok: false, code: "internal", message: "The server did not answer. Nothing was changed." }),
        ),
      );
      router.refresh();
    });
  }

  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>Restore</Button>
      <dialog className="ask" ref={dialog} aria-labelledby="restore-version" onClose={() => setAnswer(null)}>
        <h2 id="restore-version">{answer?.ok ? "Restored" : `Go back to “${called}”?`}</h2>
        {answer?.ok ? (
          <Done id={id} {...answer.result} onStay={() => dialog.current?.close()} />
        ) : (
          <>
            <p>
              The draft becomes this text again. What stands there now is kept in the history first, and readers see
              nothing of it until you publish. Somebody who is writing just now is shown both texts.
            </p>
            {answer && (
              <div className="notice error" role="alert">
                {answer.message}
              </div>
            )}
            <div className="acts">
              <Button look="plain" onClick={() => dialog.current?.close()}>
                Cancel
              </Button>
              <Button busy={pending} onClick={restore}>
                Restore this version
              </Button>
            </div>
          </>
        )}
      </dialog>
    </>
  );
}

type DoneProps = { id: string; leftOut: string[]; unchanged: boolean; onStay: () => void };

function Done({ id, leftOut, unchanged, onStay }: DoneProps) {
  return (
    <div role="status">
      <p>{unchanged ? "The draft said the same already." : "The draft is this text again."}</p>
      {leftOut.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className="acts">
        <Button look="plain" onClick={onStay}>
          Stay here
        </Button>
        <a className="btn" href={`/admin/articles/${id}`}>
          Go on writing
        </a>
      </div>
    </div>
  );
}
