import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { actButton } from "../block-form.ts";
import { followNode } from "../follow-node.ts";
import { nodePlace } from "../node-place.ts";
import type { PictureShelf } from "../picture-shelf.ts";
import { choosing } from "./choosing.ts";
import { figureOf } from "./made-nodes.ts";
import { captionFrom } from "./uploads.ts";

type Options = { node: Node; editor: Editor; getPos: () => number | undefined; shelf: PictureShelf };

/** The place of a picture that a paste could not bring: a file dropped on it, pasted while it is selected, or chosen fills it. */
export function missingPictureView({ node, editor, getPos, shelf }: Options): NodeView {
  let current = node;
  const dom = document.createElement("div");
  dom.className = "missing-picture";
  dom.contentEditable = "false";
  const title = document.createElement("strong");
  title.textContent = "Picture missing: drop it here or choose one";
  const note = document.createElement("span");
  note.dir = "auto";
  const acts = document.createElement("div");
  acts.className = "block-acts";
  const { remove } = nodePlace(editor, getPos, () => current);
  acts.append(actButton("Choose a picture", choose), actButton("Do without it", remove));
  dom.append(title, note, acts);
  draw();

  function draw(): void {
    note.textContent = String(current.attrs.note ?? "");
    note.hidden = !current.attrs.note;
  }

  function choose(): void {
    choosing(editor).pictures("picture", ([picture]) => {
      const at = getPos();
      if (at === undefined || !picture || !editor.isEditable) return;
      shelf.add(picture);
      const { tr, schema } = editor.state;
      const figure = figureOf(schema, picture, captionFrom(String(current.attrs.note ?? "")));
      editor.view.dispatch(tr.replaceWith(at, at + current.nodeSize, figure));
      editor.commands.focus(at + 2);
    });
  }

  return {
    dom,
    ...followNode(dom, node, (next) => {
      current = next;
      draw();
    }),
    stopEvent: (event) => acts.contains(event.target as globalThis.Node) && !event.type.startsWith("drag"),
    ignoreMutation: () => true,
  };
}
