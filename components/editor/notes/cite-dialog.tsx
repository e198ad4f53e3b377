import type { Editor } from "@tiptap/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { citeNote } from "./note-commands.ts";
import { noteKey, writtenNotes } from "./note-state.ts";

/** The notes that are written, to cite one of them once more. */
export function CiteDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [notes] = useState(() => notesOf(editor));
  const [chosen, setChosen] = useState(notes[0]?.noteId);
  useEffect(() => dialog.current?.showModal(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    // The dialog is a child of the page's own form elements only on the screen.
    event.stopPropagation();
    dialog.current?.close();
    if (chosen) citeNote(editor, chosen);
  }

  return (
    <dialog className="ask cite-dialog" ref={dialog} aria-label="Cite a note again" onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        <fieldset>
          <legend>Which note does this place cite?</legend>
          {notes.map(({ noteId, sign, words }, index) => (
            <label className="cite-choice" key={noteId}>
              <input
                type="radio"
                name="note"
                autoFocus={index === 0}
                checked={noteId === chosen}
                onChange={() => setChosen(noteId)}
              />
              <span className="cite-number">{sign}</span> <span>{words}</span>
            </label>
          ))}
        </fieldset>
        <div className="acts">
          <Button look="plain" onClick={() => dialog.current?.close()}>
            Cancel
          </Button>
          <Button type="submit">Cite this note</Button>
        </div>
      </form>
    </dialog>
  );
}

function notesOf({ state }: Editor): { noteId: string; sign: string; words: string }[] {
  const order = noteKey.getState(state)?.order ?? [];
  return writtenNotes(state.doc).map(({ noteId, node }) => ({
    noteId,
    sign: order.includes(noteId) ? `${order.indexOf(noteId) + 1}.` : "–",
    words: node.textBetween(0, node.content.size, " ").trim() || "(still empty)",
  }));
}
