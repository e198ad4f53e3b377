import { Extension } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { say } from "../voice.ts";
import { citingSerializer } from "./note-clipboard.ts";
import { backToText, deleteNote, goToNote, noteAtCursor } from "./note-commands.ts";
import { notePlugin } from "./note-plugin.ts";
import { sectionOf } from "./note-state.ts";

/** Notes under the text: one key leads there and back, and no key joins them with the text or with one another. */
export const Notes = Extension.create({
  name: "notes",
  priority: 1_000,
  addProseMirrorPlugins() {
    return [notePlugin(citingSerializer(this.editor.schema, () => this.editor.state.doc))];
  },
  addKeyboardShortcuts() {
    const { editor } = this;
    const back = () => {
      const noteId = noteAtCursor(editor.state);
      if (noteId === undefined || !backToText(editor, noteId)) return false;
      say(editor, "Back in the text.");
      return true;
    };
    return {
      // In the text the same keys make a note: inserts/note.ts.
      "Mod-Alt-f": back,
      Enter: () => {
        const { selection } = editor.state;
        const isCitation = selection instanceof NodeSelection && selection.node.type.name === "footnoteRef";
        return isCitation && goToNote(editor, String(selection.node.attrs.noteId));
      },
      Backspace: () => {
        const { $from, empty } = editor.state.selection;
        const noteId = noteAtCursor(editor.state);
        if (!noteId || !empty || $from.pos !== $from.start(-1) + 1) return false;
        // An empty note was not meant; words are never taken along by a key that was held too long.
        return $from.node(-1).textContent === "" && $from.node(-1).childCount === 1 ? deleteNote(editor, noteId) : true;
      },
      Delete: () => {
        const { $to, empty } = editor.state.selection;
        if (!empty || $to.parentOffset !== $to.parent.content.size) return false;
        if (noteAtCursor(editor.state)) return $to.pos === $to.end(-1) - 1;
        // Nothing but the ends of blocks lies between here and the notes.
        return sectionOf(editor.state.doc)?.at === $to.pos + $to.depth;
      },
    };
  },
});
