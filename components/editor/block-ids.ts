import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { newBlockId } from "#lib/content/block-id.ts";

/** Gives every block of the text an id of its own, also when one was split or pasted. The reply of a save never does. */
export const BlockIds = Extension.create({
  name: "blockIds",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _, state) {
        if (!transactions.some((each) => each.docChanged)) return null;
        const taken = new Set<unknown>();
        const change = state.tr;
        state.doc.forEach((block, position) => {
          const { id } = block.attrs;
          if (id && !taken.has(id)) taken.add(id);
          else if ("id" in block.attrs) change.setNodeAttribute(position, "id", newBlockId());
        });
        return change.docChanged ? change.setMeta("addToHistory", false) : null;
      },
    }),
  ],
});
