import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { PictureShelf } from "./picture-shelf.ts";

/** What empty places say. A picture without words of its own shows those that readers get from the library. */
export function placeholders(shelf: PictureShelf): Extension {
  return Extension.create({
    name: "placeholders",
    // TipTap's own asks the editor for its state, which is the former one while a whole text is being replaced.
    addProseMirrorPlugins: () => [new Plugin({ props: { decorations: (state) => emptyPlaces(state, shelf) } })],
  });
}

function emptyPlaces(state: EditorState, shelf: PictureShelf): DecorationSet {
  const places: Decoration[] = [];
  state.doc.descendants((node, at, parent) => {
    if (!node.isTextblock) return true;
    const end = at + node.nodeSize;
    const here = state.selection.empty && state.selection.from > at && state.selection.from < end;
    const words = node.content.size === 0 ? wordsFor(node, parent, shelf, here || state.doc.childCount === 1) : "";
    if (words) places.push(Decoration.node(at, end, { class: "is-empty", "data-placeholder": words }));
    return false;
  });
  return DecorationSet.create(state.doc, places);
}

function wordsFor(node: Node, parent: Node | null, shelf: PictureShelf, isHere: boolean): string {
  const picture = shelf.get(String(parent?.attrs.mediaId));
  switch (node.type.name) {
    case "figureCaption":
      return picture?.caption || "Caption";
    case "figureCredit":
      return picture?.credit || "Credit";
    case "heading":
      return "Heading";
    default:
      return isHere && parent?.type.name === "doc" ? "Write, or choose a form from the bar …" : "";
  }
}
