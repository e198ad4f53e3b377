import type { Editor } from "@tiptap/core";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { CellSelection, deleteTable, tableEditing } from "@tiptap/pm/tables";
import { beforeEach, describe, expect, test } from "vitest";
import { emptyFrames } from "#components/editor/tables/empty-frames.ts";
import { insertTable } from "#components/editor/tables/insert-table.ts";
import { frameTable, removeTable } from "#components/editor/tables/table-frame.ts";
import { moveDown, moveUp } from "#components/editor/tables/table-tools.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { contentSchema } from "#lib/content/extensions.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import { cell, cite, docOf, notes, paragraph, table } from "../content/support.ts";

const A = "aaaaaaaaaa";

let state: EditorState;
const dispatch = (tr: Transaction) => {
  state = state.apply(tr);
};
const editor = {
  get state() {
    return state;
  },
  view: { dispatch, focus: () => undefined },
  commands: { focus: () => true },
  isActive: () => true,
} as unknown as Editor;

function open(...content: ContentNode[]): void {
  const doc = contentSchema.nodeFromJSON(docOf(...content));
  state = EditorState.create({ doc, plugins: [tableEditing(), emptyFrames()] });
}

/** Puts the cursor into these words. */
function within(words: string): void {
  state.doc.descendants((node, at) => {
    if (node.text === words) dispatch(state.tr.setSelection(TextSelection.create(state.doc, at + 1)));
  });
}

const blocks = () => state.doc.children.map((node) => node.type.name);
const saves = () => acceptDocument(JSON.stringify(state.doc.toJSON()));

describe("a new table", () => {
  test("stands in the place of an empty line, above the notes, with the cursor in its first cell", () => {
    open(paragraph("x", cite(A)), { type: "paragraph" }, notes([A, "a"]));
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, 5)));
    insertTable(editor, { rows: 2, columns: 3, hasHead: true });
    expect(blocks()).toEqual(["paragraph", "table", "footnotes"]);
    expect(state.doc.child(1).firstChild?.children.map(({ type }) => type.name)).toEqual(Array(3).fill("tableHeader"));
    expect(state.selection.$from.node(-1)).toBe(state.doc.child(1).firstChild?.firstChild);
    expect(saves).not.toThrow();
  });
});

describe("a table", () => {
  beforeEach(() => open(paragraph("x"), table(["a"], [cell("b")], [cell("c")]), paragraph("y")));

  test("has its rows moved, as far as there are others", () => {
    within("b");
    moveDown.run(editor, () => undefined);
    expect(state.doc.child(1).textContent).toBe("acb");
    expect(moveDown.can?.(editor)).toBe(false);
    moveUp.run(editor, () => undefined);
    expect(state.doc.child(1).textContent).toBe("abc");
  });

  test("gets a title and a source, and the cursor goes to the title", () => {
    within("b");
    frameTable(editor);
    expect(blocks()).toEqual(["paragraph", "tableFigure", "paragraph"]);
    expect(state.selection.$from.parent.type.name).toBe("tableTitle");
    expect(saves).not.toThrow();
  });

  test("is deleted with its title and source when somebody says so", () => {
    within("b");
    frameTable(editor);
    within("b");
    removeTable(editor);
    expect(blocks()).toEqual(["paragraph", "paragraph", "paragraph"]);
    expect(state.doc.textContent).toBe("xy");
  });

  test("whose cells are all deleted leaves the words of its title as a paragraph", () => {
    within("b");
    frameTable(editor);
    dispatch(state.tr.insertText("Seats"));
    within("b");
    deleteTable(state, dispatch);
    expect(blocks()).toEqual(["paragraph", "paragraph", "paragraph"]);
    expect(state.doc.child(1).textContent).toBe("Seats");
    expect(saves).not.toThrow();
  });

  test("keeps its cells when all of them are emptied", () => {
    const cells: number[] = [];
    state.doc.descendants((node, at) => void (node.type.spec.tableRole?.endsWith("cell") && cells.push(at)));
    dispatch(state.tr.setSelection(CellSelection.create(state.doc, cells[0] ?? 0, cells.at(-1))));
    dispatch(state.tr.deleteSelection());
    expect(state.doc.child(1).textContent).toBe("");
    expect(state.doc.child(1).childCount).toBe(3);
    expect(saves).not.toThrow();
  });
});
