import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { sizeInWords } from "#lib/content/file.ts";
import { MAX_FILE_LABEL_LENGTH } from "#lib/content/limits.ts";
import { actButton, actRow, blockForm, escapeToText, wordsField } from "../block-form.ts";
import { followNode } from "../follow-node.ts";
import { nodePlace } from "../node-place.ts";
import type { PictureShelf } from "../picture-shelf.ts";
import { choosing } from "./choosing.ts";

type Options = { node: Node; editor: Editor; getPos: () => number | undefined; shelf: PictureShelf };

/** A file to download as readers will see it, and the name that this text gives it. */
export function fileView({ node, editor, getPos, shelf }: Options): NodeView {
  let current = node;
  const dom = document.createElement("div");
  dom.className = "file-block";
  dom.contentEditable = "false";
  const line = document.createElement("div");
  line.className = "file";
  const name = document.createElement("a");
  name.dir = "auto";
  const facts = document.createElement("span");
  facts.className = "file-facts";
  line.append(name, facts);
  const { change, remove } = nodePlace(editor, getPos, () => current);
  const label = wordsField({
    label: "Name that readers see",
    limit: MAX_FILE_LABEL_LENGTH,
    changed: (value) => change({ label: value }),
  });
  const acts = actRow(actButton("Replace this file", replace), actButton("Remove this file", remove));
  const form = blockForm(label.row, acts);
  escapeToText(form, editor);
  form.summary.textContent = "File: name, replace, remove";
  dom.append(line, form.element);
  draw();

  function replace(): void {
    choosing(editor).file((file) => {
      shelf.addFile(file);
      change({ fileId: file.id, label: "" });
    });
  }

  function draw(): void {
    const file = shelf.file(String(current.attrs.fileId));
    line.classList.toggle("figure-gone", !file);
    name.textContent = file
      ? String(current.attrs.label || file.fileName)
      : "This file no longer exists. Readers see nothing here. Remove it or choose another.";
    facts.textContent = file ? [file.kind, sizeInWords(file.bytes, "en")].filter(Boolean).join(" · ") : "";
    label.show(String(current.attrs.label));
    label.input.placeholder = file?.fileName ?? "";
  }

  return {
    dom,
    ...followNode(dom, node, (next) => {
      current = next;
      draw();
    }),
    stopEvent: (event) => form.element.contains(event.target as globalThis.Node),
    ignoreMutation: () => true,
  };
}
