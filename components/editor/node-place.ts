import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";

/** What a node view may do to its own node. Nothing happens when the node has left the text. */
export type NodePlace = {
  change: (attributes: Record<string, unknown>) => void;
  remove: () => void;
};

export function nodePlace(editor: Editor, getPos: () => number | undefined, current: () => Node): NodePlace {
  return {
    change(attributes) {
      const at = getPos();
      if (at === undefined || !editor.isEditable) return;
      const { tr } = editor.state;
      // One by one: the node stays where it is, so that neither the cursor nor an undo loses its place.
      for (const [name, value] of Object.entries(attributes)) tr.setNodeAttribute(at, name, value);
      editor.view.dispatch(tr);
    },
    remove() {
      const at = getPos();
      if (at === undefined || !editor.isEditable) return;
      editor
        .chain()
        .deleteRange({ from: at, to: at + current().nodeSize })
        .focus(at)
        .run();
    },
  };
}
