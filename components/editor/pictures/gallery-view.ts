import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { actButton, choiceField } from "../block-form.ts";
import { followNode } from "../follow-node.ts";
import { nodePlace } from "../node-place.ts";
import type { PictureShelf } from "../picture-shelf.ts";
import { choosing } from "./choosing.ts";
import { figureOf } from "./made-nodes.ts";

type Options = { node: Node; editor: Editor; getPos: () => number | undefined; shelf: PictureShelf };

/** Several pictures as readers will see them, and a bar below for what they are together. Captions are edited in place. */
export function galleryView({ node, editor, getPos, shelf }: Options): NodeView {
  let current = node;
  const dom = document.createElement("div");
  dom.className = "gallery-block";
  const pictures = document.createElement("div");
  const bar = document.createElement("div");
  bar.className = "gallery-bar";
  bar.contentEditable = "false";
  const count = document.createElement("span");
  const { change, remove } = nodePlace(editor, getPos, () => current);
  const layout = choiceField("Gallery", { grid: "as a grid", slides: "as slides" }, (value) =>
    change({ layout: value }),
  );
  bar.append(layout.row, count, actButton("Add pictures", add), actButton("Remove the gallery", remove));
  dom.append(pictures, bar);
  draw();

  function add(): void {
    choosing(editor).pictures("gallery", (chosen) => {
      const at = getPos();
      if (at === undefined || chosen.length === 0 || !editor.isEditable) return;
      for (const picture of chosen) shelf.add(picture);
      const { tr, schema } = editor.state;
      const end = at + current.nodeSize - 1;
      editor.view.dispatch(
        tr.insert(
          end,
          chosen.map((picture) => figureOf(schema, picture)),
        ),
      );
      editor.view.focus();
    });
  }

  function draw(): void {
    const isSlides = current.attrs.layout === "slides";
    pictures.className = `gallery ${isSlides ? "slides" : "gallery-grid"}`;
    layout.show(isSlides ? "slides" : "grid");
    count.textContent =
      current.childCount === 1
        ? "One picture; a gallery wants two"
        : `${current.childCount} pictures. Drop more on it.`;
  }

  return {
    dom,
    contentDOM: pictures,
    ...followNode(dom, node, (next) => {
      current = next;
      draw();
    }),
    stopEvent: (event) => bar.contains(event.target as globalThis.Node),
    ignoreMutation: (mutation) => mutation.type !== "selection" && !pictures.contains(mutation.target),
  };
}
