import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Decoration, NodeView } from "@tiptap/pm/view";
import { actButton } from "../block-form.ts";
import { backToText, citeNote, deleteNote, goToNote } from "./note-commands.ts";
import type { NoteSign } from "./note-state.ts";

type Options = { node: Node; editor: Editor; decorations: readonly Decoration[] };

/** The number in the text. A press leads to the note. */
export function citationView({ node, editor, decorations }: Options): NodeView {
  const dom = document.createElement("sup");
  dom.className = "note-citation";
  dom.addEventListener("click", () => goToNote(editor, String(node.attrs.noteId)));
  show(decorations);

  function show(signs: readonly Decoration[]): void {
    const number = numberIn(signs);
    dom.textContent = number === undefined ? "?" : String(number);
    dom.title = number === undefined ? "The note of this number is gone. Readers see nothing here." : `Note ${number}`;
  }

  return {
    dom,
    update(next, signs) {
      if (next.type !== node.type || next.attrs.noteId !== node.attrs.noteId) return false;
      show(signs);
      return true;
    },
    selectNode: () => dom.classList.add("ProseMirror-selectednode"),
    deselectNode: () => dom.classList.remove("ProseMirror-selectednode"),
    ignoreMutation: () => true,
  };
}

/** A note with its number, which leads back to the text. One that nothing cites says so, and how to put it back. */
export function noteView({ node, editor, decorations }: Options): NodeView {
  const noteId = String(node.attrs.noteId);
  const dom = document.createElement("div");
  dom.className = "note";
  const back = actButton("", () => backToText(editor, noteId));
  back.className = "note-number";
  const words = document.createElement("div");
  words.className = "note-words";
  const loose = looseNote(editor, noteId);
  for (const fixed of [back, loose]) fixed.contentEditable = "false";
  dom.append(back, words, loose);
  show(decorations);

  function show(signs: readonly Decoration[]): void {
    const number = numberIn(signs);
    back.textContent = number === undefined ? "–" : String(number);
    back.title = number === undefined ? "Nothing cites this note" : "Back to the text";
    back.setAttribute(
      "aria-label",
      number === undefined ? "Note that nothing cites" : `Note ${number}: back to the text`,
    );
    loose.hidden = number !== undefined;
  }

  return {
    dom,
    contentDOM: words,
    update(next, signs) {
      if (next.type !== node.type || next.attrs.noteId !== noteId) return false;
      show(signs);
      return true;
    },
    stopEvent: (event) => [back, loose].some((fixed) => fixed.contains(event.target as globalThis.Node)),
    ignoreMutation: (mutation) => mutation.type !== "selection" && !words.contains(mutation.target),
  };
}

function looseNote(editor: Editor, noteId: string): HTMLElement {
  const loose = document.createElement("div");
  loose.className = "note-loose";
  const words = document.createElement("span");
  words.textContent = "Nothing cites this note, so readers do not see it.";
  const acts = [
    actButton("Cite it at the cursor", () => citeNote(editor, noteId)),
    actButton("Delete the note", () => deleteNote(editor, noteId)),
  ];
  // The cursor in the text must outlive the press.
  for (const act of acts) act.addEventListener("mousedown", (event) => event.preventDefault());
  loose.append(words, ...acts);
  return loose;
}

function numberIn(decorations: readonly Decoration[]): number | undefined {
  return decorations.map(({ spec }) => (spec as NoteSign).number).find((number) => number !== undefined);
}
