import { Extension } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

/** Enter leads from the caption to the credit and from there to the text: neither can hold a second line. */
export const FigureKeys = Extension.create({
  name: "figureKeys",
  priority: 1_000,
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection;
        const part = $from.parent.type.name;
        if (part !== "figureCaption" && part !== "figureCredit") return false;
        const next = $from.after();
        if (part === "figureCaption") return editor.commands.setTextSelection(next + 1);
        return editor.commands.command(({ tr, dispatch, state }) => {
          const after = next + 1;
          const follower = tr.doc.nodeAt(after);
          if (!follower?.isTextblock) tr.insert(after, state.schema.node("paragraph"));
          if (dispatch) tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
          return true;
        });
      },
      "Mod-Enter": ({ editor }) => {
        const part = editor.state.selection.$from.parent.type.name;
        return part === "figureCaption" || part === "figureCredit";
      },
      "Shift-Enter": ({ editor }) => editor.state.selection.$from.parent.type.name === "figureCredit",
    };
  },
});
