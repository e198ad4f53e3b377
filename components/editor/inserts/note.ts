import type { Insert } from "../inserts.ts";
import { addNote, canCite } from "../notes/note-commands.ts";
import { writtenNotes } from "../notes/note-state.ts";
import { say } from "../voice.ts";

export const note: Insert = {
  name: "Note",
  label: "Footnote",
  hint: "A source or an aside, below the text",
  words: "endnote reference citation source annotation",
  keys: "Mod-Alt-F",
  hugs: true,
  can: (editor) => canCite(editor.state),
  run(editor) {
    if (addNote(editor)) say(editor, "The note, at the end of the text. The same keys lead back.");
  },
};

export const noteAgain: Insert = {
  name: "Note again",
  label: "Cite a note again",
  hint: "One that is written already",
  hugs: true,
  words: "footnote reference repeat same",
  can: (editor) => canCite(editor.state) && writtenNotes(editor.state.doc).length > 0,
  run: (_, open) => open("note"),
};
