import { all, isElement, make, preceding, tagOf, wordsOf } from "../dom.ts";
import type { Transform } from "../transform.ts";

const isList = (node: Node | null | undefined) => /^([uo]l|menu|dir)$/.test(tagOf(node));

/** Lists as HTML wants them: a list within an item, and nothing but items within a list. */
export const nestLists: Transform = (root) => {
  for (const list of all(root, "menu, dir")) {
    const made = make(list, "ul", ...Array.from(list.childNodes));
    list.replaceWith(made);
  }
  for (const list of all(root, "ul, ol")) settle(list);
  for (const stray of all(root, "li")) {
    if (isList(stray.parentElement)) continue;
    const list = make(stray, "ul");
    stray.before(list);
    let next: ChildNode | null = stray;
    while (tagOf(next) === "li" || (next?.nodeType === 3 && wordsOf(next) === "")) {
      const item: ChildNode = next as ChildNode;
      next = item.nextSibling;
      list.append(item);
    }
  }
};

function settle(list: HTMLElement): void {
  // A list around nothing but lists is an indentation, and one item says the same.
  for (const child of Array.from(list.childNodes)) {
    if (tagOf(child) === "li") continue;
    if (!isElement(child) && wordsOf(child) === "") {
      child.remove();
      continue;
    }
    const before = preceding(child);
    if (isElement(before) && tagOf(before) === "li") before.append(child);
    else if (isList(child) && list.childElementCount === 1 && !list.closest("li")) list.replaceWith(child);
    else if (isList(child)) (child as HTMLElement).replaceWith(...Array.from(child.childNodes));
    else child.replaceWith(make(list, "li", child.cloneNode(true)));
  }
}
