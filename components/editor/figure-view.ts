import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { escapeToText } from "./block-form.ts";
import { figureForm } from "./figure-form.ts";
import { followNode } from "./follow-node.ts";
import { nodePlace } from "./node-place.ts";
import { pictureElement } from "./picture-element.ts";
import type { PictureShelf } from "./picture-shelf.ts";
import { choosing } from "./pictures/choosing.ts";
import { figurePlace } from "./pictures/figure-place.ts";

export type FigureAttributes = {
  mediaId: string;
  alt: string;
  decorative: boolean;
  layout: "text" | "wide" | "side";
  focalX: number | null;
  focalY: number | null;
};

type Options = { node: Node; editor: Editor; getPos: () => number | undefined; shelf: PictureShelf };

/** A picture in the text: plain DOM, so that typing in a long article stays quick. Caption and credit are edited in place. */
export function figureView({ node, editor, getPos, shelf }: Options): NodeView {
  let current = node;
  const dom = document.createElement("figure");
  const shown = fixed("figure-shown");
  const words = document.createElement("figcaption");
  const place = nodePlace(editor, getPos, () => current);
  const form = figureForm({ ...place, ...figurePlace(editor, getPos), replace });
  escapeToText(form, editor);
  // Beside the text the unfolded form lies over it: out of the way as soon as somebody writes on.
  const foldBeside = () => {
    if (current.attrs.layout === "side") form.element.open = false;
  };
  form.element.addEventListener("toggle", () => {
    if (form.element.open) editor.view.dom.addEventListener("focus", foldBeside, { once: true });
  });
  dom.append(shown, words, form.element);
  draw();

  function attributes(): FigureAttributes {
    return current.attrs as FigureAttributes;
  }

  /** Another picture in this place: what was said of the former one's looks does not hold for it. */
  function replace(): void {
    choosing(editor).pictures("picture", ([picture]) => {
      if (!picture) return;
      shelf.add(picture);
      place.change({ mediaId: picture.id, alt: "", decorative: false, focalX: null, focalY: null });
    });
  }

  function draw(): void {
    const { mediaId, layout, focalX, focalY } = attributes();
    const picture = shelf.get(mediaId);
    dom.className = `figure figure-${layout === "wide" || layout === "side" ? layout : "text"}`;
    if (shown.dataset.mediaId !== mediaId) {
      shown.dataset.mediaId = mediaId;
      shown.replaceChildren(picture ? pictureElement(picture, "") : gone());
    }
    // Where a grid cuts the picture. The desk is not bound to the five places of the readers' style sheet.
    const x = focalX ?? picture?.focalX ?? 0.5;
    const y = focalY ?? picture?.focalY ?? 0.5;
    shown.style.setProperty("--x", `${x * 100}%`);
    shown.style.setProperty("--y", `${y * 100}%`);
    form.show(attributes(), picture);
  }

  return {
    dom,
    contentDOM: words,
    ...followNode(dom, node, (next) => {
      current = next;
      draw();
    }),
    // Typing in the form is not typing in the text.
    stopEvent: (event) => form.element.contains(event.target as globalThis.Node),
    ignoreMutation: (mutation) => mutation.type !== "selection" && !words.contains(mutation.target),
  };
}

function fixed(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.contentEditable = "false";
  return element;
}

function gone(): HTMLElement {
  const element = document.createElement("p");
  element.className = "figure-gone";
  element.textContent =
    "This picture is no longer in the library. Readers see nothing here. Remove it or choose another.";
  return element;
}
