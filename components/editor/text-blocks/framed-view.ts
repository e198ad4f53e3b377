import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { followNode } from "../follow-node.ts";
import { type NodePlace, nodePlace } from "../node-place.ts";

/** What TipTap hands to a node view, as far as ours need it. */
export type ViewProps = { node: Node; editor: Editor; getPos: () => number | undefined };

type Frame = {
  dom: HTMLElement;
  contentDOM: HTMLElement;
  /** What stands in the block and is not text: typing there is not typing in the text. */
  fixed: readonly HTMLElement[];
  show: (node: Node) => void;
};

/** The language of the article that the element stands in. */
export function languageOf(element: HTMLElement): string {
  return element.closest<HTMLElement>("[lang]")?.lang || "en";
}

/** A block with something besides its words. `build` makes the elements once; `show` brings them up to date. */
export function framedView(build: (place: NodePlace, props: ViewProps) => Frame): (props: ViewProps) => NodeView {
  return (props) => {
    let current = props.node;
    const frame = build(
      nodePlace(props.editor, props.getPos, () => current),
      props,
    );
    frame.show(current);
    const isFixed = (target: EventTarget | null) =>
      frame.fixed.some((part) => part.contains(target as globalThis.Node));
    frame.dom.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing || !isFixed(event.target)) return;
      event.preventDefault();
      props.editor.view.focus();
    });
    // What is said in the language of the article is known once the block stands in it.
    requestAnimationFrame(() => frame.show(current));
    return {
      dom: frame.dom,
      contentDOM: frame.contentDOM,
      ...followNode(frame.dom, props.node, (next) => {
        current = next;
        frame.show(next);
      }),
      stopEvent: (event) => isFixed(event.target),
      // What we ourselves write there is no news, or ProseMirror would answer by drawing the block anew.
      ignoreMutation: (mutation) =>
        mutation.type !== "selection" && (mutation.type === "attributes" || isFixed(mutation.target)),
    };
  };
}
