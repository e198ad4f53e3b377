import { exactly } from "#components/desk/ago.tsx";
import type { DeskNote } from "#lib/corrections/desk.ts";
import type { Desk } from "../use-desk.ts";
import { DropNote } from "./drop-note.tsx";
import { NoteDialog } from "./note-dialog.tsx";
import { TakeNoteBack } from "./take-note-back.tsx";

export const KIND_NAMES: Record<DeskNote["kind"], string> = {
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
};

/** What readers were told of changes, and what they will be. */
export function NotesPanel({ id, desk }: { id: string; desk: Desk }) {
  const { form, publishedAt, notes, may, state } = desk;
  if (form === "page" || publishedAt === null || (notes.length === 0 && !may.edit)) return null;
  return (
    <section className="notes-panel">
      <h2>Notes to readers</h2>
      {notes.length === 0 && <p className="notes-none">None. Readers were not told of any change.</p>}
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note.id}>
              <p>
                <strong>{KIND_NAMES[note.kind]}</strong> <Since note={note} timeZone={desk.timeZone} />
              </p>
              <p dir="auto">{note.takenBackAt ? <s>{note.text}</s> : note.text}</p>
              {note.takenBackAt && (
                <p>
                  Taken back on {exactly(note.takenBackAt, desk.timeZone)}: {note.takenBackReason}
                </p>
              )}
              {note.toldAt === null && may.edit && (
                <div className="notes-acts">
                  <NoteDialog id={id} desk={desk} note={note} />
                  <DropNote note={note} />
                </div>
              )}
              {note.toldAt !== null && note.takenBackAt === null && may.publish && (
                <div className="notes-acts">
                  <TakeNoteBack note={note} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {may.edit && state !== "trashed" && (
        <div className="notes-acts">
          <NoteDialog id={id} desk={desk} note={null} />
        </div>
      )}
    </section>
  );
}

function Since({ note: { toldAt, by }, timeZone }: { note: DeskNote; timeZone: string }) {
  const whose = by ? `, by ${by}` : "";
  return toldAt ? (
    <span>
      told on {exactly(toldAt, timeZone)}
      {whose}
    </span>
  ) : (
    <span>waits for the next publication{whose}</span>
  );
}
