import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { say } from "../voice.ts";

type GetPos = () => number | undefined;

/** What a picture may do within the gallery that it stands in. */
export type FigurePlace = { isInGallery: () => boolean; move: (step: -1 | 1) => void; takeOut: () => void };

export function figurePlace(editor: Editor, getPos: GetPos): FigurePlace {
  function here() {
    const at = getPos();
    if (at === undefined || !editor.isEditable) return null;
    const $at = editor.state.doc.resolve(at);
    const node = $at.nodeAfter;
    return node && $at.parent.type.name === "gallery" ? { at, $at, node } : null;
  }
  return {
    isInGallery: () => here() !== null,
    move(step) {
      const place = here();
      if (!place) return;
      const { at, $at, node } = place;
      const { parent } = $at;
      const index = $at.index() + step;
      const neighbour = parent.maybeChild(index);
      if (!neighbour) return say(editor, `Already the ${step < 0 ? "first" : "last"}.`);
      // The neighbour goes to the other side, so that this one keeps its form open and its focus.
      const { tr } = editor.state;
      if (step < 0) tr.delete(at - neighbour.nodeSize, at).insert(at - neighbour.nodeSize + node.nodeSize, neighbour);
      else tr.delete(at + node.nodeSize, at + node.nodeSize + neighbour.nodeSize).insert(at, neighbour);
      editor.view.dispatch(tr);
      say(editor, `Now picture ${index + 1} of ${parent.childCount}.`);
    },
    takeOut() {
      const place = here();
      if (!place) return;
      const { at, $at, node } = place;
      const { tr } = editor.state;
      const after = $at.after();
      const isLast = $at.parent.childCount === 1;
      if (isLast) tr.replaceWith($at.before(), after, node);
      else tr.insert(after, node).delete(at, at + node.nodeSize);
      const stands = isLast ? $at.before() : after - node.nodeSize;
      tr.setSelection(TextSelection.near(tr.doc.resolve(stands + 1)));
      editor.view.dispatch(tr.scrollIntoView());
      editor.view.focus();
      say(editor, "The picture stands below the gallery now.");
    },
  };
}
