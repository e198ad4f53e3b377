import type { Editor } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { CommentMarks, commentPlaces, findLost, markComments } from "#components/editor/comments/comment-marks.ts";
import { ordered } from "#components/editor/comments/order.ts";
import { anchorOf, type TextAnchor } from "#lib/comments/anchor.ts";
import { blocksOf, positionsOf, stretchOf } from "#lib/comments/doc-text.ts";
import { contentSchema } from "#lib/content/extensions.ts";

/** Words that are spoken of, in a text that somebody writes in. */
const text = (words: string) => ({ type: "text", text: words });
const paragraph = (id: string, ...content: object[]) => ({ type: "paragraph", attrs: { id }, content });
const item = (words: string) => ({ type: "listItem", content: [{ type: "paragraph", content: [text(words)] }] });
const DOC = {
  type: "doc",
  content: [
    paragraph(
      "one0000000",
      text("The "),
      { type: "text", text: "delegations", marks: [{ type: "bold" }] },
      text(" read one text."),
    ),
    {
      type: "bulletList",
      attrs: { id: "two0000000" },
      content: [item("Soldiers on the line"), item("Money for the rest")],
    },
    paragraph("three00000", text("A line"), { type: "hardBreak" }, text("and another line.")),
  ],
};

type Desk = {
  state: EditorState;
  view: { dispatch: (tr: Transaction) => void };

  write: (change: (tr: Transaction) => Transaction) => void;
  undo: () => void;
};

function aDesk(): Desk & Editor {
  const plugins = (CommentMarks.config.addProseMirrorPlugins as () => EditorState["plugins"])();
  const desk = {
    state: EditorState.create({ doc: Node.fromJSON(contentSchema, DOC), plugins: [...plugins, history()] }),
  } as Desk;
  const dispatch = (tr: Transaction) => {
    desk.state = desk.state.apply(tr);
  };
  desk.view = { dispatch };
  desk.write = (change) => dispatch(change(desk.state.tr));
  desk.undo = () => void undo(desk.state, dispatch);
  return desk as unknown as Desk & Editor;
}

function held(desk: Editor, words: string): TextAnchor {
  for (const block of blocksOf(desk.state.doc)) {
    const at = block.text.indexOf(words);
    if (at >= 0) return anchorOf(block, at, at + words.length) as TextAnchor;
  }
  throw new Error(`no ${words}`);
}

const mark = (desk: Editor, ...words: string[]) =>
  markComments(
    desk,
    words.map((each) => ({ id: each, anchor: held(desk, each), quiet: false })),
  );
function marked(desk: Editor, id: string): string | null {
  const place = commentPlaces(desk).get(id);
  return place ? desk.state.doc.textBetween(place.from, place.to, "\n", "|") : null;
}
function at(desk: Editor, words: string): { from: number; to: number } {
  let found = -1;
  desk.state.doc.descendants((node, pos) => {
    if (found < 0 && node.isText && node.text?.includes(words)) found = pos + node.text.indexOf(words);
  });
  return { from: found, to: found + words.length };
}

test.each(["delegations read", "The delegations", "Money for the rest", "line\nMoney", "A line\ufffcand"])(
  "the words “%s” are marked where they stand, in whatever they stand",
  (words) => {
    const desk = aDesk();
    mark(desk, words);
    expect(marked(desk, words)).toBe(words.replace("\ufffc", "|"));
  },
);

test("a stretch of the document and the words of its block are the same, there and back", () => {
  const blocks = blocksOf(aDesk().state.doc);
  for (const block of blocks)
    for (let from = 0; from < block.text.length - 3; from++) {
      const place = positionsOf(block, from, from + 3);
      const back = place && stretchOf(blocks, place.from, place.to);
      if (!block.text.slice(from, from + 3).includes("\n")) expect(back).toEqual({ block, from, to: from + 3 });
    }
});

test("while somebody writes around and in them the marks move along", () => {
  const desk = aDesk();
  mark(desk, "delegations read", "Money for the rest");
  desk.write((tr) => tr.insertText("At noon all ", 1));
  expect(marked(desk, "delegations read")).toBe("delegations read");
  desk.write((tr) => tr.insertText("had ", at(desk, " read").from + 1));
  expect(marked(desk, "delegations read")).toBe("delegations had read");
  expect(marked(desk, "Money for the rest")).toBe("Money for the rest");
});

test("words that are deleted lose their mark, and an undo brings it back", () => {
  const desk = aDesk();
  mark(desk, "Soldiers on the line");
  const { from, to } = at(desk, "Soldiers on the line");
  desk.write((tr) => tr.delete(from, to));
  findLost(desk);
  expect(marked(desk, "Soldiers on the line")).toBeNull();
  desk.undo();
  findLost(desk);
  expect(marked(desk, "Soldiers on the line")).toBe("Soldiers on the line");
});

test("when a whole other version comes onto the screen the words are found in it", () => {
  const desk = aDesk();
  mark(desk, "delegations read");
  const other = { ...DOC, content: [paragraph("new0000000", text("Before.")), ...DOC.content] };
  desk.write((tr) => tr.replaceWith(0, tr.doc.content.size, Node.fromJSON(contentSchema, other).content));
  findLost(desk);
  expect(marked(desk, "delegations read")).toBe("delegations read");
});

test("threads stand in the order of the page, and apart those whose words are gone", () => {
  const thread = (id: string, anchor: object) => ({ id, anchor, resolved: null, comments: [] }) as never;
  const gone = thread("gone", { on: "text" });
  const all = [
    gone,
    thread("late", { on: "text" }),
    thread("early", { on: "text" }),
    thread("standfirst", { on: "field", field: "standfirst" }),
    thread("title", { on: "field", field: "title" }),
    thread("whole", { on: "article" }),
  ];
  const places = new Map([
    ["late", { from: 40, to: 50 }],
    ["early", { from: 4, to: 5 }],
  ]);
  const { here, gone: lost } = ordered(all, places);
  expect(here.map(({ id }) => id)).toEqual(["whole", "title", "standfirst", "early", "late"]);
  expect(lost).toEqual([gone]);
});
