import { all, following, isElement, make, tagOf } from "../dom.ts";
import { buildLists, type FlatItem } from "../list-builder.ts";
import type { Transform } from "../transform.ts";

const LIST = "ul[data-stringify-type], ol[data-stringify-type]";

/** Slack writes every level as a list of its own, one after another, and notes how far each is indented. */
export const slackLists: Transform = (root) => {
  for (const first of all(root, LIST)) {
    if (!first.isConnected) continue;
    const place = make(first, "p");
    first.before(place);
    const items: FlatItem[] = [];
    for (let next: ChildNode | null = first; isElement(next) && next.matches(LIST); ) {
      const list: HTMLElement = next;
      next = following(list);
      items.push(...Array.from(list.children, (item) => itemOf(list, item)));
      list.remove();
    }
    buildLists(items, place);
    place.remove();
  }
};

function itemOf(list: HTMLElement, item: Element): FlatItem {
  return {
    level: 1 + (Number(list.getAttribute("data-indent")) || 0),
    ordered: tagOf(list) === "ol",
    start: Number(list.getAttribute("start")) || 1,
    list: "",
    content: Array.from(item.childNodes),
  };
}
