import { defaultBlockAt, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { liftTarget } from "@tiptap/pm/transform";

/**
 * TipTap's own makes a block into the first thing that the schema allows at its place, and after the first block that is
 * the section of notes. Here it becomes the first block of text.
 */
export const ClearBlocks = Extension.create({
  name: "clearBlocks",
  addCommands: () => ({
    clearNodes:
      () =>
      ({ state, tr, dispatch }) => {
        if (!dispatch) return true;
        for (const { $from, $to } of tr.selection.ranges) {
          state.doc.nodesBetween($from.pos, $to.pos, (node, at) => clear(tr, node, at));
        }
        return true;
      },
  }),
});

function clear(tr: Transaction, node: Node, at: number): void {
  if (node.isText) return;
  const $from = tr.doc.resolve(tr.mapping.map(at));
  const range = $from.blockRange(tr.doc.resolve(tr.mapping.map(at + node.nodeSize)));
  if (!range) return;
  const depth = liftTarget(range);
  const plain = node.isTextblock && defaultBlockAt($from.parent.contentMatchAt($from.index()));
  if (plain) tr.setNodeMarkup(range.start, plain);
  if (depth !== null) tr.lift(range, depth);
}
