import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Marks the block with the cursor, for what dims the others. */
export const CurrentBlock = Extension.create({
  name: "currentBlock",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations({ doc, selection: { $from } }) {
          const at = $from.depth > 0 ? $from.before(1) : $from.pos;
          const block = doc.nodeAt(at);
          return block && DecorationSet.create(doc, [Decoration.node(at, at + block.nodeSize, { class: "is-here" })]);
        },
      },
    }),
  ],
});
