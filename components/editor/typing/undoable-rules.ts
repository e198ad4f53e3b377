import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";

type Done = { rules: Plugin; undoable: unknown } | null;

const KEY = new PluginKey<Done>("undoableRules");

/**
 * Backspace right after "## " or "- " gives back what was typed. TipTap forgets how once anything else touches the text,
 * and here something always does: a new block is given an id, an empty line waits after the last. So it is told again.
 */
export const UndoableRules = Extension.create({
  name: "undoableRules",
  // After all that may add to a change.
  priority: 1,
  addProseMirrorPlugins: () => [
    new Plugin<Done>({
      key: KEY,
      state: {
        init: () => null,
        apply(tr, before, _, state) {
          const own = doneBy(tr, state.plugins);
          if (own) return own;
          return tr.getMeta("appendedTransaction") ? before : null;
        },
      },
      appendTransaction(_transactions, _before, state) {
        const done = KEY.getState(state);
        if (!done || done.rules.getState(state) === done.undoable) return null;
        return state.tr.setMeta(done.rules, done.undoable).setMeta("addToHistory", false);
      },
    }),
  ],
});

function doneBy(tr: Transaction, plugins: readonly Plugin[]): Done {
  for (const rules of plugins) {
    if (!("isInputRules" in rules.spec)) continue;
    const undoable = tr.getMeta(rules);
    if (undoable) return { rules, undoable };
  }
  return null;
}
