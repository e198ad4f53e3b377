import { EditorState, TextSelection } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import { expect, test } from "vitest";
import { createPictureShelf } from "#components/editor/picture-shelf.ts";
import { placeholders } from "#components/editor/placeholders.ts";
import { contentSchema } from "#lib/content/extensions.ts";

const heading = (text: string) => contentSchema.node("heading", { level: 2 }, text ? [contentSchema.text(text)] : []);
const paragraph = (text: string) => contentSchema.node("paragraph", null, text ? [contentSchema.text(text)] : []);

function opened(...blocks: ReturnType<typeof paragraph>[]): EditorState {
  const [plugin] = placeholders(createPictureShelf([])).config.addProseMirrorPlugins?.call({} as never) ?? [];
  return EditorState.create({ doc: contentSchema.node("doc", null, blocks), plugins: plugin ? [plugin] : [] });
}

/** The words that empty places say, with where. */
function said(state: EditorState): [number, string][] {
  const set = state.plugins[0]?.props.decorations?.call(state.plugins[0], state) as DecorationSet;
  return set
    .find()
    .map((each) => [
      each.from,
      (each as unknown as { type: { attrs: Record<string, string> } }).type.attrs["data-placeholder"] ?? "",
    ]);
}

test("an empty heading says what it is until something is written in it, and again when that is taken away", () => {
  let state = opened(paragraph("one"), heading(""), paragraph("two"));
  expect(said(state)).toEqual([[5, "Heading"]]);
  state = state.apply(state.tr.insertText("words", 6));
  expect(said(state)).toEqual([]);
  state = state.apply(state.tr.delete(6, 11));
  expect(said(state)).toEqual([[5, "Heading"]]);
});

test("what an empty place says moves along with what is written before it", () => {
  let state = opened(paragraph("one"), paragraph("x"), heading(""));
  state = state.apply(state.tr.insertText("four", 4));
  expect(said(state)).toEqual([[12, "Heading"]]);
  state = state.apply(state.tr.delete(0, 9));
  expect(said(state)).toEqual([[3, "Heading"]]);
});

test("only the empty paragraph with the cursor asks to be written in", () => {
  let state = opened(paragraph(""), paragraph("one"), paragraph(""));
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 8)));
  expect(said(state).map(([at]) => at)).toEqual([7]);
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 4)));
  expect(said(state)).toEqual([]);
});

test("a block that becomes a heading, and one that was pasted, are seen", () => {
  let state = opened(paragraph("one"), paragraph(""));
  state = state.apply(state.tr.setNodeMarkup(5, contentSchema.nodes.heading, { level: 2 }));
  expect(said(state)).toEqual([[5, "Heading"]]);
  state = state.apply(state.tr.insert(0, heading("")));
  expect(said(state)).toEqual([
    [0, "Heading"],
    [7, "Heading"],
  ]);
});
