import { Placeholder } from "@tiptap/extensions/placeholder";
import type { PictureShelf } from "./picture-shelf.ts";

/** What empty places say. A picture without words of its own shows those that readers get from the library. */
export function placeholders(shelf: PictureShelf) {
  return Placeholder.configure({
    includeChildren: true,
    showOnlyCurrent: false,
    placeholder({ editor, node, pos, hasAnchor }) {
      if (node.type.name === "figureCaption") return pictureAround(editor, shelf, pos)?.caption || "Caption";
      if (node.type.name === "figureCredit") return pictureAround(editor, shelf, pos)?.credit || "Credit";
      if (node.type.name === "heading") return "Heading";
      const isTop = editor.state.doc.resolve(pos).depth === 0;
      const isOnly = editor.state.doc.childCount === 1;
      return isTop && node.type.name === "paragraph" && (hasAnchor || isOnly)
        ? "Write, or choose a form from the bar …"
        : "";
    },
  });
}

type Within = { state: { doc: { resolve: (pos: number) => { parent: { attrs: Record<string, unknown> } } } } };

function pictureAround(editor: Within, shelf: PictureShelf, pos: number) {
  return shelf.get(String(editor.state.doc.resolve(pos).parent.attrs.mediaId));
}
