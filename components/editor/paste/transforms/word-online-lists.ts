import { all, following, isElement, make, tagOf } from "../dom.ts";
import { buildLists, type FlatItem } from "../list-builder.ts";
import type { Transform } from "../transform.ts";

const WRAPPER = ".ListContainerWrapper";

/** Word on the web puts every item into a list and a box of its own and notes its level (`data-aria-level`). */
export const wordOnlineLists: Transform = (root) => {
  for (const item of all(root, "li[data-aria-level], li[data-listid]")) {
    const list = item.parentElement;
    // Copied from the middle of a list, the box is missing.
    if (list && !list.closest(WRAPPER)) wrapList(list);
  }
  for (const first of all(root, WRAPPER)) {
    if (!first.isConnected) continue;
    const place = make(first, "p");
    first.before(place);
    const items: FlatItem[] = [];
    for (let next: ChildNode | null = first; isElement(next) && next.matches(WRAPPER); ) {
      const wrapper: HTMLElement = next;
      next = following(wrapper);
      items.push(...all(wrapper, "li").map(itemOf));
      wrapper.remove();
    }
    buildLists(items, place);
    place.remove();
  }
};

function wrapList(list: HTMLElement): void {
  const wrapper = make(list, "div");
  wrapper.className = WRAPPER.slice(1);
  list.before(wrapper);
  wrapper.append(list);
}

function itemOf(item: HTMLElement): FlatItem {
  const list = item.parentElement as HTMLElement;
  return {
    level: Number(item.getAttribute("data-aria-level") ?? item.getAttribute("aria-level")) || 1,
    ordered: tagOf(list) === "ol",
    start: Number(list.getAttribute("start")) || Number(item.getAttribute("data-aria-posinset")) || 1,
    list: item.getAttribute("data-listid") ?? "",
    content: Array.from(item.childNodes).filter((node) => !isElement(node) || !/^[uo]l$/.test(tagOf(node))),
  };
}
