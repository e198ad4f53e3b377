import { all, make } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** A table with a caption becomes one with a title. */
export const titledTables: Transform = (root) => {
  for (const caption of all(root, "table > caption")) {
    const table = caption.parentElement as HTMLElement;
    const figure = part(root, "figure", "data-table-figure");
    const title = part(root, "div", "data-table-title", ...Array.from(caption.childNodes));
    caption.remove();
    table.replaceWith(figure);
    figure.append(title, table, part(root, "div", "data-table-source"));
  }
};

function part(near: Node, tag: string, name: string, ...content: Node[]): HTMLElement {
  const made = make(near, tag, ...content);
  made.setAttribute(name, "");
  return made;
}
