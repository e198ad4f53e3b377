import type { NodeView } from "@tiptap/pm/view";

/** An element that only holds the words; for what the browser would make a control of. */
export function plainView(tag: string, className: string): () => NodeView {
  return () => {
    const dom = document.createElement(tag);
    dom.className = className;
    return { dom, contentDOM: dom };
  };
}
