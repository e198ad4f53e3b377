import type { Node } from "@tiptap/pm/model";
import { EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { move, type Step } from "#components/editor/blocks/move.ts";
import { contentSchema } from "#lib/content/extensions.ts";

const node = (type: string, ...content: Node[]) => contentSchema.node(type, null, content);
const paragraph = (text: string) => node("paragraph", ...(text ? [contentSchema.text(text)] : []));
const list = (...points: string[]) => node("bulletList", ...points.map((text) => node("listItem", paragraph(text))));

function opened(...blocks: Node[]): EditorState {
  return EditorState.create({ doc: node("doc", ...blocks) });
}

/** With the cursor in these words. */
function at(state: EditorState, words: string, end = words): EditorState {
  const found: Record<string, number> = {};
  state.doc.descendants((each, pos) => {
    if (each.isText) found[each.text ?? ""] = pos;
  });
  const selection = TextSelection.create(state.doc, (found[words] ?? 0) + 1, (found[end] ?? 0) + 1);
  return state.apply(state.tr.setSelection(selection));
}

function moved(state: EditorState, step: Step) {
  const { tr, words } = move(state, step);
  return { words, state: tr ? state.apply(tr) : state };
}
const text = ({ doc }: EditorState) => doc.textBetween(0, doc.content.size, "|", (leaf) => leaf.type.name);

describe("a block is moved by a key", () => {
  test("above the one before it, and the cursor stays in its words", () => {
    const { state, words } = moved(at(opened(paragraph("one"), paragraph("two"), paragraph("three")), "two"), -1);
    expect(text(state)).toBe("two|one|three");
    expect(words).toBe("Moved above “one”.");
    expect(state.selection.$from.parent.textContent).toBe("two");
  });

  test("together with the others that are selected", () => {
    const before = opened(paragraph("one"), paragraph("two"), paragraph("three"), paragraph("four"));
    const { state } = moved(at(before, "one", "two"), 1);
    expect(text(state)).toBe("three|one|two|four");
    expect(state.selection.$to.parent.textContent).toBe("two");
  });

  test("also where it holds no words", () => {
    const before = opened(paragraph("one"), node("divider"), paragraph("two"));
    const { state } = moved(before.apply(before.tr.setSelection(NodeSelection.create(before.doc, 5))), 1);
    expect(text(state)).toBe("one|two|divider");
    expect(state.selection).toBeInstanceOf(NodeSelection);
  });

  test("and keeps its own id", () => {
    const named = (id: string) => contentSchema.node("paragraph", { id }, [contentSchema.text(id)]);
    const { state } = moved(at(opened(named("aaaaaaaaaaaa"), named("bbbbbbbbbbbb")), "bbbbbbbbbbbb"), -1);
    expect(state.doc.children.map(({ attrs }) => attrs.id)).toEqual(["bbbbbbbbbbbb", "aaaaaaaaaaaa"]);
  });

  test("not beyond the first, nor below the empty line that waits at the end", () => {
    const before = at(opened(paragraph("one"), paragraph("")), "one");
    expect(moved(before, -1).words).toBe("Already the first of the text.");
    expect(moved(before, 1).words).toBe("Already the last of the text.");
  });
});

describe("a point of a list is moved within its list", () => {
  test("up", () => {
    const { state, words } = moved(at(opened(list("a", "b", "c"), paragraph("after")), "b"), -1);
    expect(text(state)).toBe("b|a|c|after");
    expect(words).toBe("Moved above “a”.");
  });

  test("and never out of it", () => {
    const { state, words } = moved(at(opened(list("a", "b"), paragraph("after")), "b"), 1);
    expect(text(state)).toBe("a|b|after");
    expect(words).toBe("Already the last here.");
  });

  test("with what is nested in it", () => {
    const nested = node("bulletList", node("listItem", paragraph("a"), list("a1")), node("listItem", paragraph("b")));
    expect(text(moved(at(opened(nested), "b"), -1).state)).toBe("b|a|a1");
    expect(moved(at(opened(nested), "a1"), -1).words).toBe("Already the first here.");
  });
});

test("the notes stay at the end, and nothing goes below them", () => {
  const note = contentSchema.nodeFromJSON({
    type: "footnotes",
    content: [
      {
        type: "footnote",
        attrs: { noteId: "n1n1n1n1n1n1" },
        content: [{ type: "paragraph", content: [{ type: "text", text: "a note" }] }],
      },
    ],
  });
  const before = opened(paragraph("one"), paragraph("two"), note);
  expect(moved(at(before, "two"), 1).words).toBe("Already the last of the text.");
  expect(moved(at(before, "a note"), -1).words).toBe("Notes stay at the end of the text.");
  expect(text(moved(at(before, "two"), -1).state)).toBe("two|one|a note");
});
