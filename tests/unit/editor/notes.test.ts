import { AllSelection } from "@tiptap/pm/state";
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
import { noteKey } from "#components/editor/notes/note-state.ts";
import { contentSchema } from "#lib/content/extensions.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import { cite, figure, notes, paragraph, text } from "../content/support.ts";
import { A, B, behind, C, drawn, editor, now, open, shown, type } from "./note-desk.ts";

const NO_PICTURES = { get: () => undefined };

describe("a new note", () => {
  beforeEach(() => open(paragraph("one two three")));

  test("is cited where the cursor is, stands below, and is written at once", () => {
    behind("one");
    expect(addNote(editor)).toBe(true);
    type("Said so.");
    expect(shown()).toEqual(["one[1] two three", "1. Said so."]);
    expect(() => acceptDocument(JSON.stringify(now().doc.toJSON()))).not.toThrow();
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
    const noteId = noteAtCursor(now()) ?? "";
    backToText(editor, noteId);
    type("!");
    expect(shown()[0]).toBe("one[1]! two three");
    goToNote(editor, noteId);
    expect(noteAtCursor(now())).toBe(noteId);
  });

  test("is not possible within a note, a credit or code", () => {
    expect(canCite(now())).toBe(true);
    addNote(editor);
    expect(canCite(now())).toBe(false);
    expect(addNote(editor)).toBe(false);
    open({ type: "codeBlock", content: [text("let a")] });
    behind("let");
    expect(canCite(now())).toBe(false);
    open(figure({}, "Dusk", "AP"));
    behind("AP");
    expect(canCite(now())).toBe(false);
    behind("Dusk");
    expect(canCite(now())).toBe(true);
  });
});

describe("numbers", () => {
  beforeEach(() => open(paragraph("x", cite(A), "y", cite(B)), paragraph("z"), notes([A, "a"], [B, "b"], [C, "c"])));

  test("follow the text when a passage is moved, and the notes follow the numbers", () => {
    const first = now().doc.child(0);
    const { tr } = now();
    editor.view.dispatch(tr.delete(2, 3));
    behind("z");
    editor.view.dispatch(now().tr.insert(now().selection.from, contentSchema.node("footnoteRef", { noteId: A })));
    expect(first.childCount).toBe(4);
    expect(shown()).toEqual(["xy[1]", "z[2]", "1. b", "2. a", "–. c"]);
  });

  test("are not counted again while words are typed, in the text or in a note", () => {
    const before = noteKey.getState(now())?.order;
    behind("y");
    type(" and more");
    behind("b");
    type(" and more");
    expect(noteKey.getState(now())?.order).toBe(before);
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
    editor.view.dispatch(now().tr.delete(2, 3));
    expect(shown()).toEqual(["xy", "–. a"]);
    behind("xy");
    goToNote(editor, A);
    expect(citeNote(editor, A)).toBe(true);
    expect(shown()).toEqual(["xy[1]", "1. a"]);
  });

  test("goes when somebody deletes it, and the section with the last one", () => {
    editor.view.dispatch(now().tr.delete(2, 3));
    expect(deleteNote(editor, A)).toBe(true);
    expect(now().doc.childCount).toBe(1);
  });

  test("takes its citations along when it is deleted while cited", () => {
    deleteNote(editor, A);
    expect(shown()).toEqual(["xy"]);
    expect(now().selection.from).toBe(2);
  });
});

test("what readers would miss is on the list before publishing", () => {
  open(paragraph("x", cite(A), cite(C)), notes([A, "a"], [B, "b"]));
  const [loose, gone] = noteFaults(now().doc, NO_PICTURES);
  expect(loose?.words).toBe("One note is cited nowhere: readers do not see it");
  expect(now().doc.resolve(loose?.at ?? 0).parent.textContent).toBe("b");
  expect(gone).toEqual({ words: "One citation has lost its note: readers do not see it", at: 3 });
  open(paragraph("x", cite(A)), notes([A, "a"]));
  expect(noteFaults(now().doc, NO_PICTURES)).toEqual([]);
});

test("a note that only the caption of a picture cites which is gone is said to be cited nowhere", () => {
  const caption = { type: "figureCaption", content: [text("Seen from the pier"), cite(A)] };
  const picture = { type: "figure", attrs: { mediaId: "lake" }, content: [caption, { type: "figureCredit" }] };
  open(picture, notes([A, "a"]));
  const [fault] = noteFaults(now().doc, NO_PICTURES);
  expect(fault?.words).toMatch(/^One note is cited nowhere/);
  expect(noteFaults(now().doc, { get: () => ({ id: "lake" }) as DeskPicture })).toEqual([]);
});

describe("the end of the text", () => {
  test("is above the notes: a block put in at the very end goes there", () => {
    open(paragraph("x", cite(A)), notes([A, "a"]));
    const end = now().doc.child(0).nodeSize;
    for (const at of [now().doc.content.size, now().doc.content.size - 4]) {
      expect(blockPlace(now(), at)).toEqual({ from: end, to: end });
    }
  });

  test("always has a line to write on", () => {
    open(paragraph("x", cite(A)), notes([A, "a"]));
    editor.view.dispatch(now().tr.insert(4, contentSchema.nodeFromJSON(figure({}, "Dusk", "AP"))));
    expect(now().doc.children.map(({ type: { name } }) => name)).toEqual([
      "paragraph",
      "figure",
      "paragraph",
      "footnotes",
    ]);
  });

  test("is all that is left when everything is deleted", () => {
    open(paragraph("x", cite(A)), notes([A, "a"]));
    editor.view.dispatch(now().tr.setSelection(new AllSelection(now().doc)));
    editor.view.dispatch(now().tr.deleteSelection());
    expect(() => now().doc.check()).not.toThrow();
    expect(now().doc.textContent).toBe("");
  });
});
