import { Extension } from "@tiptap/core";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { newBlockId } from "./block-id.ts";

/**
 * For the editor: gives an id to every top-level block that has none, and a new one to the later of two with the same
 * (split, pasted, dropped), so that ids are settled before a save and the gate has nothing to repair.
 */
export const KeepBlockIds = Extension.create({
  name: "keepBlockIds",
  addProseMirrorPlugins: () => [blockIdPlugin()],
  // What was just opened has not changed yet.
  onCreate() {
    const repaired = withIds(this.editor.state.tr);
    if (repaired) this.editor.view.dispatch(repaired);
  },
});

export function blockIdPlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, after) =>
      transactions.some((transaction) => transaction.docChanged) ? withIds(after.tr) : null,
  });
}

function withIds(transaction: Transaction): Transaction | null {
  const seen = new Set<unknown>();
  transaction.doc.forEach((block, position) => {
    if (block.attrs.id && !seen.has(block.attrs.id)) seen.add(block.attrs.id);
    else transaction.setNodeAttribute(position, "id", newBlockId());
  });
  // Undo must not bring back a missing or doubled id.
  return transaction.docChanged ? transaction.setMeta("addToHistory", false) : null;
}
