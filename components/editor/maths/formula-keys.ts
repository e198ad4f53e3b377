import { Extension, InputRule } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { openFormula } from "./formula-view.ts";
import { insertFormula } from "./insert-formula.ts";

/** Enter opens a selected formula. `\(…\)` becomes one in the line and `$$` with Enter one of its own: never a sum of money. */
export const FormulaKeys = Extension.create({
  name: "formulaKeys",
  priority: 900,
  addInputRules() {
    const type = this.editor.schema.nodes.mathInline;
    if (!type) return [];
    return [
      new InputRule({
        find: /\\\((?<tex>[^\n]{1,500}?)\\\)$/,
        handler: ({ state, range, match }) => {
          const tex = match.groups?.tex?.trim();
          if (tex) state.tr.replaceWith(range.from, range.to, type.create({ tex }));
        },
      }),
    ];
  },
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Enter() {
        const { selection } = editor.state;
        if (selection instanceof NodeSelection && /^math/.test(selection.node.type.name)) {
          openFormula(editor.view, selection.from);
          return true;
        }
        const { $from, empty } = selection;
        if (!empty || $from.depth !== 1 || $from.parent.type.name !== "paragraph") return false;
        if ($from.parent.textContent !== "$$") return false;
        editor.commands.deleteRange({ from: $from.start(), to: $from.end() });
        insertFormula(editor, "mathBlock");
        return true;
      },
    };
  },
});
