import type { Editor } from "@tiptap/core";
import { DOMSerializer, type Slice } from "@tiptap/pm/model";
import { AllSelection, EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { beforeEach, describe, expect, test } from "vitest";
import { blockPlace } from "#components/editor/block-place.ts";
import { noteFaults } from "#components/editor/notes/note-checks.ts";
import {
  addNote,
  backToText,
  canCite,
  citeNote,
  deleteNote,
  goToNote,
  noteAtCursor,
} from "#components/editor/notes/note-commands.ts";
import { notePlugin } from "#components/editor/notes/note-plugin.ts";
import { citations, noteKey, writtenNotes } from "#components/editor/notes/note-state.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { contentSchema } from "#lib/content/extensions.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import { cite, docOf, figure, notes, paragraph, text } from "../content/support.ts";

const A = "aaaaaaaaaa";
const B = "bbbbbbbbbb";
const C = "cccccccccc";

let state: EditorState;
const plugin = notePlugin(DOMSerializer.fromSchema(contentSchema));
const editor = {
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

function open(...content: ContentNode[]): void {
  const doc = contentSchema.nodeFromJSON(docOf(...content));
  state = EditorState.create({ doc, plugins: [plugin] });
}

function select(from: number, to = from): void {
  editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
}

/** Puts the cursor behind these words. */
function behind(words: string): void {
  state.doc.descendants((node, at) => {
    const found = node.text?.indexOf(words) ?? -1;
    if (found >= 0) select(at + found + words.length);
  });
}

function type(words: string): void {
  editor.view.dispatch(state.tr.insertText(words));
}

/** The text with numbers where notes are cited, then each note with its number. */
function shown(): string[] {
  const order = noteKey.getState(state)?.order ?? [];
  const sign = (noteId: unknown) => String(order.indexOf(String(noteId)) + 1 || "–");
  const body = state.doc.children
    .filter((block) => block.type.name !== "footnotes")
    .map((block) => block.textBetween(0, block.content.size, " ", (leaf) => `[${sign(leaf.attrs.noteId)}]`));
  return [...body, ...writtenNotes(state.doc).map(({ noteId, node }) => `${sign(noteId)}. ${node.textContent}`)];
}

/** What the views are told: the numbers of the decorations, in order. */
function drawn(): unknown[] {
  return noteKey
    .getState(state)
    ?.decorations.find()
    .toSorted((a, b) => a.from - b.from)
    .map(({ spec }) => spec.number) as unknown[];
}

describe("a new note", () => {
  beforeEach(() => open(paragraph("one two three")));

  test("is cited where the cursor is, stands below, and is written at once", () => {
    behind("one");
    expect(addNote(editor)).toBe(true);
    type("Said so.");
    expect(shown()).toEqual(["one[1] two three", "1. Said so."]);
    expect(() => acceptDocument(JSON.stringify(state.doc.toJSON()))).not.toThrow();
  });

  test("takes the place among the others that its number says", () => {
    behind("two");
    addNote(editor);
    type("second");
    behind("one");
    addNote(editor);
    type("first");
    expect(shown()).toEqual(["one[1] two[2] three", "1. first", "2. second"]);
    expect(drawn()).toEqual([1, 2, 1, 2]);
  });

  test("leads back to where it was cited", () => {
    behind("one");
    addNote(editor);
    const noteId = noteAtCursor(state) ?? "";
    backToText(editor, noteId);
    type("!");
    expect(shown()[0]).toBe("one[1]! two three");
    goToNote(editor, noteId);
    expect(noteAtCursor(state)).toBe(noteId);
  });

  test("is not possible within a note, a credit or code", () => {
    expect(canCite(state)).toBe(true);
    addNote(editor);
    expect(canCite(state)).toBe(false);
    expect(addNote(editor)).toBe(false);
    open({ type: "codeBlock", content: [text("let a")] });
    behind("let");
    expect(canCite(state)).toBe(false);
    open(figure({}, "Dusk", "AP"));
    behind("AP");
    expect(canCite(state)).toBe(false);
    behind("Dusk");
    expect(canCite(state)).toBe(true);
  });
});

describe("numbers", () => {
  beforeEach(() => open(paragraph("x", cite(A), "y", cite(B)), paragraph("z"), notes([A, "a"], [B, "b"], [C, "c"])));

  test("follow the text when a passage is moved, and the notes follow the numbers", () => {
    const first = state.doc.child(0);
    const { tr } = state;
    editor.view.dispatch(tr.delete(2, 3));
    behind("z");
    editor.view.dispatch(state.tr.insert(state.selection.from, contentSchema.node("footnoteRef", { noteId: A })));
    expect(first.childCount).toBe(4);
    expect(shown()).toEqual(["xy[1]", "z[2]", "1. b", "2. a", "–. c"]);
  });

  test("are not counted again while words are typed, in the text or in a note", () => {
    const before = noteKey.getState(state)?.order;
    behind("y");
    type(" and more");
    behind("b");
    type(" and more");
    expect(noteKey.getState(state)?.order).toBe(before);
    expect(shown()).toEqual(["x[1]y and more[2]", "z", "1. a", "2. b and more", "–. c"]);
    expect(drawn()).toEqual([1, 2, 1, 2, undefined]);
  });

  test("stay when a note is cited once more", () => {
    behind("z");
    expect(citeNote(editor, A)).toBe(true);
    expect(shown().slice(0, 2)).toEqual(["x[1]y[2]", "z[1]"]);
  });
});

describe("a note that nothing cites any more", () => {
  beforeEach(() => open(paragraph("x", cite(A), "y"), notes([A, "a"])));

  test("is kept, and can be cited again where the cursor was last", () => {
    editor.view.dispatch(state.tr.delete(2, 3));
    expect(shown()).toEqual(["xy", "–. a"]);
    behind("xy");
    goToNote(editor, A);
    expect(citeNote(editor, A)).toBe(true);
    expect(shown()).toEqual(["xy[1]", "1. a"]);
  });

  test("goes when somebody deletes it, and the section with the last one", () => {
    editor.view.dispatch(state.tr.delete(2, 3));
    expect(deleteNote(editor, A)).toBe(true);
    expect(state.doc.childCount).toBe(1);
  });

  test("takes its citations along when it is deleted while cited", () => {
    deleteNote(editor, A);
    expect(shown()).toEqual(["xy"]);
    expect(state.selection.from).toBe(2);
  });
});

test("what readers would miss is on the list before publishing", () => {
  open(paragraph("x", cite(A), cite(C)), notes([A, "a"], [B, "b"]));
  const [loose, gone] = noteFaults(state.doc);
  expect(loose?.words).toBe("One note is cited nowhere: readers do not see it");
  expect(state.doc.resolve(loose?.at ?? 0).parent.textContent).toBe("b");
  expect(gone).toEqual({ words: "One citation has lost its note: readers do not see it", at: 3 });
  open(paragraph("x", cite(A)), notes([A, "a"]));
  expect(noteFaults(state.doc)).toEqual([]);
});

describe("the end of the text", () => {
  test("is above the notes: a block put in at the very end goes there", () => {
    open(paragraph("x", cite(A)), notes([A, "a"]));
    const end = state.doc.child(0).nodeSize;
    for (const at of [state.doc.content.size, state.doc.content.size - 4]) {
      expect(blockPlace(state, at)).toEqual({ from: end, to: end });
    }
  });

  test("always has a line to write on", () => {
    open(paragraph("x", cite(A)), notes([A, "a"]));
    editor.view.dispatch(state.tr.insert(4, contentSchema.nodeFromJSON(figure({}, "Dusk", "AP"))));
    expect(state.doc.children.map(({ type: { name } }) => name)).toEqual([
      "paragraph",
      "figure",
      "paragraph",
      "footnotes",
    ]);
  });

  test("is all that is left when everything is deleted", () => {
    open(paragraph("x", cite(A)), notes([A, "a"]));
    editor.view.dispatch(state.tr.setSelection(new AllSelection(state.doc)));
    editor.view.dispatch(state.tr.deleteSelection());
    expect(() => state.doc.check()).not.toThrow();
    expect(state.doc.textContent).toBe("");
  });
});

describe("what is pasted", () => {
  const paste = (slice: Slice) => {
    const { transformPasted } = plugin.props;
    const fit = transformPasted?.call(plugin, slice, {} as never, false) ?? slice;
    editor.view.dispatch(state.tr.replaceSelection(fit));
  };
  const copy = (...content: ContentNode[]) => {
    const doc = contentSchema.nodeFromJSON(docOf(...content));
    return doc.slice(0, doc.content.size);
  };

  test("brings its notes along, and puts them where they belong", () => {
    open(paragraph("one", cite(B), "two"), notes([B, "b"]));
    select(1);
    paste(copy(paragraph("new", cite(A)), notes([A, "a"])));
    expect(shown().slice(-2)).toEqual(["1. a", "2. b"]);
    expect(citations(state.doc)).toHaveLength(2);
    expect(() => acceptDocument(JSON.stringify(state.doc.toJSON()))).not.toThrow();
  });

  test("in the same text cites the same note", () => {
    open(paragraph("one", cite(A), "two"), notes([A, "a"]));
    behind("two");
    paste(state.doc.slice(4, 5));
    expect(shown()).toEqual(["one[1]two[1]", "1. a"]);
  });

  test("out of a note alone is pasted as words", () => {
    open(paragraph("one"), notes([A, "said"]));
    behind("said");
    const { from } = state.selection;
    const words = state.doc.slice(from - 4, from, true);
    behind("one");
    paste(words);
    expect(shown()).toEqual(["onesaid", "–. said"]);
  });
});
