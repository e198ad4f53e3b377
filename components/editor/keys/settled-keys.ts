import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { settleSelection } from "../settle-selection.ts";

const ACTING = new Set(["Enter", "Backspace", "Delete", "Tab"]);
const MODIFIERS = new Set(["Control", "Meta", "Alt", "Shift"]);

/** Every key that acts on the place of the cursor acts where the writer sees it, however soon it follows the move. */
export const SettledKeys = Extension.create({
  name: "settledKeys",
  // Before every binding.
  priority: 10_000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown(view, event) {
          if (acts(event) && !view.composing && !event.isComposing) settleSelection(view);
          return false;
        },
      },
    }),
  ],
});

function acts({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ACTING.has(key) || ((ctrlKey || metaKey || altKey) && !MODIFIERS.has(key));
}
