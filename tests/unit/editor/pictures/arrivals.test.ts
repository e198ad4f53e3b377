import { history, redo, undo } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { describe, expect, test } from "vitest";
import {
  type Arrival,
  arrivals,
  arrivalsPlugin,
  giveUp,
  settle,
  expect as waitFor,
} from "#components/editor/pictures/arrivals.ts";
import { captionFrom } from "#components/editor/pictures/uploads.ts";
import { contentSchema as schema } from "#lib/content/extensions.ts";

const paragraph = (text = "") => schema.node("paragraph", null, text ? [schema.text(text)] : []);
const figure = (mediaId: string) =>
  schema.node("figure", { mediaId }, [schema.node("figureCaption"), schema.node("figureCredit")]);
const gallery = (...ids: string[]) => schema.node("gallery", null, ids.map(figure));

type View = EditorView & { state: EditorState };

/** A view without a page: what it is told, it does. */
function opened(...blocks: Node[]): View {
  const view = {
    state: EditorState.create({ doc: schema.node("doc", null, blocks), plugins: [history(), arrivalsPlugin()] }),
    dispatch(tr: Transaction) {
      view.state = view.state.apply(tr);
    },
  };
  return view as unknown as View;
}

const arrival = (key: number, pos: number, into: Arrival["into"] = "text"): Arrival => ({
  key,
  pos,
  into,
  element: {} as HTMLElement,
});

function told({ state }: View): string[] {
  const words = (node: Node): string =>
    node.type.name === "figure"
      ? String(node.attrs.mediaId)
      : node.type.name === "gallery"
        ? `[${node.children.map(words).join(" ")}]`
        : node.type.name === "paragraph"
          ? node.textContent
          : node.type.name;
  return state.doc.children.map(words);
}

describe("what is under way to the library", () => {
  test("stands in the order in which it was chosen, in whichever order it arrives", () => {
    for (const order of [
      [1, 2, 3],
      [3, 2, 1],
      [2, 3, 1],
      [3, 1, 2],
    ]) {
      const view = opened(paragraph("before"), paragraph("after"));
      waitFor(view, [arrival(1, 8), arrival(2, 8), arrival(3, 8)]);
      for (const key of order) settle(view, key, () => figure(`p${key}`));
      expect(told(view), String(order)).toEqual(["before", "p1", "p2", "p3", "after"]);
    }
  });

  test("keeps its place while the text around it is written, split and deleted", () => {
    const view = opened(paragraph("before"), paragraph("after"));
    waitFor(view, [arrival(1, 8)]);
    view.dispatch(view.state.tr.insertText("long ", 1));
    view.dispatch(view.state.tr.split(6));
    view.dispatch(view.state.tr.insertText("X", view.state.doc.content.size - 1));
    expect(arrivals(view.state)[0]?.pos).toBe(15);
    view.dispatch(view.state.tr.delete(0, 7));
    settle(view, 1, () => figure("p1"));
    expect(told(view)).toEqual(["before", "p1", "afterX"]);
  });

  test("is not lost when the whole text gives way to another", () => {
    const view = opened(paragraph("before"), paragraph("after"));
    waitFor(view, [arrival(1, 8)]);
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, [paragraph("theirs")]));
    settle(view, 1, () => figure("p1"));
    expect(told(view)).toContain("p1");
  });

  test("takes the place of the empty line where it was let go, unless the writer waits there", () => {
    const view = opened(paragraph("before"), paragraph(), paragraph("after"));
    waitFor(view, [arrival(1, 10)]);
    settle(view, 1, () => figure("p1"));
    expect(told(view)).toEqual(["before", "p1", "after"]);

    const other = opened(paragraph("before"), paragraph(), paragraph("after"));
    other.dispatch(other.state.tr.setSelection(TextSelection.create(other.state.doc, 9)));
    waitFor(other, [arrival(1, 10)]);
    settle(other, 1, () => figure("p1"));
    expect(told(other)).toEqual(["before", "", "p1", "after"]);
  });

  test("is one step of its own: undo takes the picture and nothing else, redo brings it whole", () => {
    const view = opened(paragraph("before"));
    waitFor(view, [arrival(1, 8), arrival(2, 8)]);
    view.dispatch(view.state.tr.insertText("!", 7));
    settle(view, 1, () => figure("p1"));
    undo(view.state, view.dispatch);
    expect(told(view)).toEqual(["before!"]);
    // The other one is still expected.
    expect(arrivals(view.state).map(({ key }) => key)).toEqual([2]);
    redo(view.state, view.dispatch);
    expect(told(view)).toEqual(["before!", "p1"]);
  });

  test("that was given up leaves nothing, also when it arrives after all", () => {
    const view = opened(paragraph("before"));
    waitFor(view, [arrival(1, 8)]);
    giveUp(view, 1);
    settle(view, 1, () => figure("p1"));
    expect(told(view)).toEqual(["before"]);
  });

  test("goes into the gallery that it was let go over, or after what has become of it", () => {
    const view = opened(gallery("a", "b"), paragraph("after"));
    waitFor(view, [arrival(1, 7, "gallery"), arrival(2, 7, "gallery")]);
    settle(view, 1, () => figure("p1"));
    expect(told(view)).toEqual(["[a p1 b]", "after"]);
    view.dispatch(view.state.tr.delete(0, view.state.doc.child(0).nodeSize));
    settle(view, 2, () => figure("p2"));
    expect(told(view)).toEqual(["p2", "after"]);
  });

  test("takes the place of a missing picture with what is known of it, and stands above the notes", () => {
    const missing = schema.node("missingPicture", { note: "The quay" });
    const view = opened(paragraph("before"), missing, paragraph("after"));
    waitFor(view, [arrival(1, 8, "missing")]);
    let known = "";
    settle(view, 1, (place) => {
      known = String(place?.attrs.note);
      return figure("p1");
    });
    expect([known, ...told(view)]).toEqual(["The quay", "before", "p1", "after"]);

    const notes = schema.node("footnotes", null, [
      schema.node("footnote", { noteId: "abcdefghij" }, [paragraph("note")]),
    ]);
    const other = opened(paragraph("words"), notes);
    waitFor(other, [arrival(1, other.state.doc.content.size)]);
    settle(other, 1, () => figure("p1"));
    expect(told(other)).toEqual(["words", "p1", "footnotes"]);
  });
});

test("the note of a missing picture serves as its caption unless it is an address or the name of a file", () => {
  expect(captionFrom(" The harbour at dawn. ")).toBe("The harbour at dawn.");
  for (const note of ["", "https://example.org/map.png", "C:\\pictures\\map.png", "IMG_2041.jpg", "image001.png"])
    expect(captionFrom(note), note).toBe("");
});
