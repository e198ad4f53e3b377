import { type Editor, Extension } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

/** Enter leads from the caption to the credit, from there to the next picture of a gallery, and then to the text. */
export const FigureKeys = Extension.create({
  name: "figureKeys",
  priority: 1_000,
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection;
        const part = $from.parent.type.name;
        if (part === "figureCaption") return editor.commands.setTextSelection($from.after() + 1);
        return part === "figureCredit" && leaveFigure(editor);
      },
      "Mod-Enter": ({ editor }) => {
        const part = editor.state.selection.$from.parent.type.name;
        return part === "figureCaption" || part === "figureCredit";
      },
      "Shift-Enter": ({ editor }) => editor.state.selection.$from.parent.type.name === "figureCredit",
    };
  },
});

function leaveFigure(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const after = $from.after($from.depth - 1);
  const next = editor.state.doc.resolve(after);
  // Two in: the figure, its caption.
  if (next.nodeAfter?.type.name === "figure" && next.depth > 0) return editor.commands.setTextSelection(after + 2);
  return editor.commands.command(({ tr, dispatch, state }) => {
    const end = next.depth > 0 ? next.after(1) : after;
    const follower = tr.doc.nodeAt(end);
    if (!follower?.isTextblock) tr.insert(end, state.schema.node("paragraph"));
    if (dispatch) tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView();
    return true;
  });
}
