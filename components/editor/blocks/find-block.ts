import type { EditorView } from "@tiptap/pm/view";
import { type Block, blockAt } from "./acts.ts";

/** The block of the top level that lies at a height of the window; between two, the one above. */
export function elementAt(view: EditorView, y: number): HTMLElement | null {
  const { children } = view.dom;
  let [low, high] = [0, children.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((children[middle]?.getBoundingClientRect().top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  const found = children[low];
  return found instanceof HTMLElement ? found : null;
}

export function blockOfElement(view: EditorView, element: HTMLElement): Block | null {
  if (!view.dom.contains(element)) return null;
  const inside = view.posAtDOM(element, 0);
  const $inside = view.state.doc.resolve(inside);
  const at = $inside.depth > 0 ? $inside.before(1) : inside;
  return view.nodeDOM(at) === element ? blockAt(view.state.doc, at) : null;
}
