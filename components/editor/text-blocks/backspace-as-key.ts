import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { settleSelection } from "../settle-selection.ts";

/**
 * Backspace at the start of a block that reaches us as an input rather than a key: from the keyboards of phones, or when
 * the browser has moved the cursor and not said so yet. It is done as the key does it; the browser would melt two blocks
 * into one and lose what stands between them.
 */
export function backspaceAsKey(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput(view, event) {
          if (view.composing || !event.cancelable || !event.inputType.startsWith("delete")) return false;
          if (!event.inputType.endsWith("Backward") || !isAtStart(view)) return false;
          const key = new KeyboardEvent("keydown", { key: "Backspace", code: "Backspace", keyCode: 8 });
          const done = view.someProp("handleKeyDown", (handle) => handle(view, key)) ?? false;
          if (done) event.preventDefault();
          return done;
        },
      },
    },
  });
}

/** True at the start of a block of words, by what the browser shows; the editor is told first where the cursor is. */
function isAtStart(view: EditorView): boolean {
  settleSelection(view);
  const { $from, empty } = view.state.selection;
  return empty && $from.parent.isTextblock && $from.parentOffset === 0;
}
