import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * Tells the editor where the browser shows the selection. The browser says so a moment after a key moved it; what takes
 * the focus in that moment would otherwise act on the former place. Selections of whole blocks are left alone.
 */
export function settleSelection(view: EditorView): void {
  const shown = view.dom.ownerDocument.getSelection();
  const { doc, selection, tr } = view.state;
  if (!view.hasFocus() || !(selection instanceof TextSelection)) return;
  if (!shown?.anchorNode || !shown.focusNode) return;
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return;
  const $anchor = doc.resolve(view.posAtDOM(shown.anchorNode, shown.anchorOffset));
  const $head = doc.resolve(view.posAtDOM(shown.focusNode, shown.focusOffset));
  if (!$anchor.parent.inlineContent || !$head.parent.inlineContent) return;
  const settled = TextSelection.between($anchor, $head);
  if (!settled.eq(selection)) view.dispatch(tr.setSelection(settled));
}
