import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";

export type Placed = { node: Node; at: number };

/** The block of the top level with this id, wherever it is by now; undefined when it has left the text. */
export function blockWithId(editor: Editor, id: string): Placed | undefined {
  let found: Placed | undefined;
  editor.state.doc.forEach((node, at) => {
    if (node.attrs.id === id) found = { node, at };
  });
  return found;
}

/** Puts something in the place of a block; an act of its own for undo. */
export function replaceBlock(editor: Editor, { node, at }: Placed, next: Node): void {
  const { tr } = editor.state;
  editor.view.dispatch(tr.replaceWith(at, at + node.nodeSize, next).scrollIntoView());
}
