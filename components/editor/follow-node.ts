import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";

/** What the view of every block does alike: it is drawn anew with each change of its node, and shows that it is selected. */
export function followNode(
  dom: HTMLElement,
  { type }: Node,
  changed: (next: Node) => void,
): Required<Pick<NodeView, "update" | "selectNode" | "deselectNode">> {
  return {
    update(next) {
      if (next.type !== type) return false;
      changed(next);
      return true;
    },
    selectNode: () => dom.classList.add("ProseMirror-selectednode"),
    deselectNode: () => dom.classList.remove("ProseMirror-selectednode"),
  };
}
