import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import type { EditorView, NodeView } from "@tiptap/pm/view";
import { MAX_TEX_LENGTH } from "#lib/content/limits.ts";
import { wordsField } from "../block-form.ts";
import { followNode } from "../follow-node.ts";
import { nodePlace } from "../node-place.ts";
import { leaveBlock } from "../text-blocks/block-acts.ts";
import { showFormula } from "./formula-preview.ts";

type Options = { node: Node; editor: Editor; getPos: () => number | undefined };

const OPEN = "standfirst:open-formula";

/** Opens the field of the formula at `at`. */
export function openFormula(view: EditorView, at: number): void {
  view.nodeDOM(at)?.dispatchEvent(new CustomEvent(OPEN));
}

/** A formula as readers see it; a press or Enter opens its TeX beneath, and what is typed there is set at once. */
export function formulaView({ node, editor, getPos }: Options): NodeView {
  let current = node;
  const isBlock = node.type.name === "mathBlock";
  const display = isBlock ? "block" : "inline";
  const dom = document.createElement(isBlock ? "div" : "span");
  dom.className = `formula formula-${display}`;
  dom.contentEditable = "false";
  const shown = document.createElement(isBlock ? "div" : "span");
  shown.className = isBlock ? "maths" : "formula-shown";
  const { change, remove } = nodePlace(editor, getPos, () => current);
  const field = wordsField({
    label: "Formula in TeX",
    limit: MAX_TEX_LENGTH,
    rows: isBlock ? 3 : 1,
    changed: (tex) => change({ tex }),
  });
  field.row.classList.add("formula-field");
  field.row.hidden = true;
  field.input.spellcheck = false;
  field.input.dir = "ltr";
  dom.append(shown, field.row);
  draw();

  dom.addEventListener(OPEN, open);
  shown.addEventListener("click", () => editor.isEditable && open());
  field.row.addEventListener("keydown", (event) => {
    const isDone = event.key === "Escape" || (event.key === "Enter" && (!isBlock || event.ctrlKey || event.metaKey));
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  });
  field.input.addEventListener("blur", () => {
    field.row.hidden = true;
    dom.classList.remove("is-open");
  });

  function draw(): void {
    const tex = String(current.attrs.tex);
    field.show(tex);
    dom.classList.toggle("is-empty-formula", tex.trim() === "");
    void showFormula(shown, tex, display, field.refuse);
  }

  function open(): void {
    field.row.hidden = false;
    dom.classList.add("is-open");
    field.input.focus();
  }

  /** Back to the text behind the formula; one without anything in it goes. */
  function leave(): void {
    const at = getPos();
    if (at === undefined) return;
    if (String(current.attrs.tex).trim() === "") return remove();
    const { tr } = editor.state;
    const after = at + current.nodeSize;
    if (isBlock && tr.doc.resolve(at).depth === 0) leaveBlock(tr, after);
    else tr.setSelection(TextSelection.near(tr.doc.resolve(after)));
    editor.view.dispatch(tr);
    editor.view.focus();
  }

  return {
    dom,
    ...followNode(dom, node, (next) => {
      const isSame = next.attrs.tex === current.attrs.tex;
      current = next;
      if (!isSame) draw();
    }),
    stopEvent: (event) => field.row.contains(event.target as globalThis.Node),
    ignoreMutation: () => true,
  };
}
