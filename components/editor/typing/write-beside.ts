import { Extension } from "@tiptap/core";
import { GapCursor } from "@tiptap/pm/gapcursor";
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { NodeSelection, Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * A block that was just moved, dropped or put in is selected as a whole, and ProseMirror puts what is typed then in its
 * place. Here the words come to its end, or below it where it holds none of its own. Between two blocks it would put them
 * wherever they fit, be it the caption of a picture; here they get a paragraph.
 */
export const WriteBeside = Extension.create({
  name: "writeBeside",
  // Before the rules that read what is typed.
  priority: 1_000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          if (!stepOff(view)) return false;
          view.dispatch(view.state.tr.insertText(text).scrollIntoView());
          return true;
        },
        handleDOMEvents: {
          compositionstart(view) {
            stepOff(view);
            return false;
          },
        },
      },
    }),
  ],
});

/** Leads the cursor to where one can write; false where it is there already. */
function stepOff({ state, dispatch }: EditorView): boolean {
  const { selection, tr, schema } = state;
  if (selection instanceof GapCursor) {
    tr.insert(selection.from, schema.node("paragraph"));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.from + 1)));
    return true;
  }
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false;
  if (selection.node.inlineContent) {
    dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to - 1)));
    return true;
  }
  const paragraph = schema.node("paragraph");
  const below = placeBelow(selection.$to, paragraph);
  if (below === null) return false;
  if (!isEmptyParagraph(tr.doc.nodeAt(below))) tr.insert(below, paragraph);
  dispatch(tr.setSelection(TextSelection.create(tr.doc, below + 1)));
  return true;
}

/** A picture of a gallery has no line below it; the gallery has. */
function placeBelow($end: ResolvedPos, paragraph: Node): number | null {
  for (let depth = $end.depth; depth >= 0; depth--) {
    const index = depth === $end.depth ? $end.index() : $end.indexAfter(depth);
    if ($end.node(depth).canReplaceWith(index, index, paragraph.type))
      return depth === $end.depth ? $end.pos : $end.after(depth + 1);
  }
  return null;
}

function isEmptyParagraph(node: Node | null): boolean {
  return node?.type.name === "paragraph" && node.content.size === 0;
}
