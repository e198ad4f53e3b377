import type { Editor } from "@tiptap/core";
import { DOMSerializer } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { notePlugin } from "#components/editor/notes/note-plugin.ts";
import { noteKey, writtenNotes } from "#components/editor/notes/note-state.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { contentSchema } from "#lib/content/extensions.ts";
import { docOf } from "../content/support.ts";

export const A = "aaaaaaaaaa";
export const B = "bbbbbbbbbb";
export const C = "cccccccccc";

let state: EditorState;

/** The text as it stands. */
export const now = () => state;
export const plugin = notePlugin(DOMSerializer.fromSchema(contentSchema));
export const editor = {
  get state() {
    return state;
  },
  view: {
    dispatch(tr: Transaction) {
      state = state.apply(tr);
    },
    focus: () => undefined,
  },
} as unknown as Editor;

export function open(...content: ContentNode[]): void {
  const doc = contentSchema.nodeFromJSON(docOf(...content));
  state = EditorState.create({ doc, plugins: [plugin] });
}

export function select(from: number, to = from): void {
  editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
}

/** Puts the cursor behind these words. */
export function behind(words: string): void {
  state.doc.descendants((node, at) => {
    const found = node.text?.indexOf(words) ?? -1;
    if (found >= 0) select(at + found + words.length);
  });
}

export function type(words: string): void {
  editor.view.dispatch(state.tr.insertText(words));
}

/** The text with numbers where notes are cited, then each note with its number. */
export function shown(): string[] {
  const order = noteKey.getState(state)?.order ?? [];
  const sign = (noteId: unknown) => String(order.indexOf(String(noteId)) + 1 || "–");
  const body = state.doc.children
    .filter((block) => block.type.name !== "footnotes")
    .map((block) => block.textBetween(0, block.content.size, " ", (leaf) => `[${sign(leaf.attrs.noteId)}]`));
  return [...body, ...writtenNotes(state.doc).map(({ noteId, node }) => `${sign(noteId)}. ${node.textContent}`)];
}

/** What the views are told: the numbers of the decorations, in order. */
export function drawn(): unknown[] {
  return noteKey
    .getState(state)
    ?.decorations.find()
    .toSorted((a, b) => a.from - b.from)
    .map(({ spec }) => spec.number) as unknown[];
}
