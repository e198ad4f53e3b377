import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Editing } from "#lib/articles/editing.ts";
import { Clock } from "./clock.tsx";
import "./conflict.css";
import { comparison } from "./comparison.ts";
import { type Text, textOf } from "./text.ts";
import type { Saving } from "./use-saving.ts";
import type { TwoTexts } from "./use-two-texts.ts";

type Props = {
  twoTexts: TwoTexts;
  saving: Saving;
  read: () => Text;
  names: Pick<Editing, "authors" | "topics" | "sections">;
};

/** Two texts of one article side by side. Whichever the article goes on with, the other is kept as a revision. */
export function ConflictView({ twoTexts, saving: { state }, read, names }: Props) {
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
          <Columns mine={read()} theirs={textOf(theirs.content)} who={who} names={names} />
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

function Columns({ mine, theirs, who, names }: { mine: Text; theirs: Text; who: string; names: Props["names"] }) {
  const all = [...names.authors, ...names.topics, ...names.sections];
  const rows = comparison(mine, theirs, (id) => all.find((each) => each.id === id)?.name ?? id);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section className="columns" tabIndex={0} aria-label="The two texts">
      <table>
        <thead>
          <tr>
            <th scope="col">Your text</th>
            <th scope="col">The text of {who}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and never move
            <tr key={index} className={row.same ? "same" : "differs"}>
              <Side label={row.label} text={row.mine} />
              <Side label={row.label} text={row.theirs} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Side({ label, text }: { label: string; text: string }) {
  return (
    <td dir="auto">
      {label && <span className="row-label">{label}</span>}
      {text || <span className="nothing">nothing</span>}
    </td>
  );
}
