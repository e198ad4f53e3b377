import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { figureForm } from "./figure-form.ts";
import { nodePlace } from "./node-place.ts";
import { pictureElement } from "./picture-element.ts";
import type { PictureShelf } from "./picture-shelf.ts";

export type FigureAttributes = { mediaId: string; alt: string; decorative: boolean; layout: "text" | "wide" };

type Options = { node: Node; editor: Editor; getPos: () => number | undefined; shelf: PictureShelf };

/** A picture in the text: plain DOM, so that typing in a long article stays quick. Caption and credit are edited in place. */
export function figureView({ node, editor, getPos, shelf }: Options): NodeView {
  let current = node;
  const dom = document.createElement("figure");
  const shown = fixed("figure-shown");
  const words = document.createElement("figcaption");
  const form = figureForm(nodePlace(editor, getPos, () => current));
  dom.append(shown, words, form.element);
  draw();

  function attributes(): FigureAttributes {
    return current.attrs as FigureAttributes;
  }

  function draw(): void {
    const { mediaId, layout } = attributes();
    const picture = shelf.get(mediaId);
    dom.className = `figure figure-${layout === "wide" ? "wide" : "text"}`;
    if (shown.dataset.mediaId !== mediaId) {
      shown.dataset.mediaId = mediaId;
      shown.replaceChildren(picture ? pictureElement(picture, "") : gone());
    }
    form.show(attributes(), picture);
  }

  return {
    dom,
    contentDOM: words,
    update(next) {
      if (next.type !== current.type) return false;
      current = next;
      draw();
      return true;
    },
    selectNode: () => dom.classList.add("ProseMirror-selectednode"),
    deselectNode: () => dom.classList.remove("ProseMirror-selectednode"),
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
