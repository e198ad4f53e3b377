import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Clock } from "../clock.tsx";
import "#components/desk/history/diff-marks.css";
import "./conflict.css";
import { type Text, textOf } from "../text.ts";
import type { Saving } from "../use-saving.ts";
import type { TwoTexts } from "../use-two-texts.ts";
import { SideBySide } from "./side-by-side.tsx";

type Props = { id: string; twoTexts: TwoTexts; saving: Saving; read: () => Text };

/** Two texts of one article side by side. Whichever the article goes on with, the other is kept as a revision. */
export function ConflictView({ id, twoTexts, saving: { state }, read }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const theirs = state.phase === "stale" ? state.theirs : null;
  const open = twoTexts.shown && theirs !== null;
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  const [failed, setFailed] = useState(false);
  const who = theirs?.savedBy ?? "somebody else";
  async function takeTheirs() {
    await twoTexts.takeTheirs().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }

  return (
    <dialog className="ask conflict" ref={dialog} aria-labelledby="conflict-title" onClose={twoTexts.hide}>
      {theirs && (
        <>
          <h2 id="conflict-title">
            {who} saved this article at <Clock at={theirs.savedAt} />, while you were writing
          </h2>
          <p>
            Nothing is lost, and nothing was mixed. Choose which text the article goes on with. Both are kept: the one
            that gives way goes into the history of the article as a revision.
          </p>
          {failed && (
            <p role="alert">The server cannot be reached, so your text could not be kept yet. Nothing was changed.</p>
          )}
          {open && <SideBySide id={id} read={read} theirs={textOf(theirs.content)} who={who} />}
          <div className="acts">
            <Button look="plain" onClick={twoTexts.hide}>
              Decide later
            </Button>
            <Button look="quiet" onClick={() => void takeTheirs()}>
              Take theirs, keep mine in the history
            </Button>
            <Button onClick={twoTexts.keepMine}>Keep mine, theirs in the history</Button>
          </div>
        </>
      )}
    </dialog>
  );
}
