import { styleOf } from "../css.ts";
import { all, isElement, make, tagOf, textsIn } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** Boxes to tick: a check box at the beginning of an item (GitHub, Notion), or an item with that role (Google Docs). */
export const taskLists: Transform = (root) => {
  for (const list of all(root, "ul, ol")) {
    const items = Array.from(list.children).filter((child): child is HTMLElement => tagOf(child) === "li");
    const ticks = items.map(tickOf);
    if (items.length === 0 || ticks.some((tick) => tick === undefined)) continue;
    list.setAttribute("data-type", "taskList");
    for (const [at, item] of items.entries()) {
      item.setAttribute("data-type", "taskItem");
      item.setAttribute("data-checked", String(ticks[at]));
      for (const box of boxesOf(item)) box.remove();
      const written = markOf(item);
      if (written) (textsIn(item)[0] as Text).data = written[2] ?? "";
      // Google puts a picture of the box before the words.
      if (item.getAttribute("role") === "checkbox") item.querySelector(":scope > img, :scope > div > img")?.remove();
    }
    if (tagOf(list) === "ol") {
      const made = make(list, "ul", ...Array.from(list.childNodes));
      made.setAttribute("data-type", "taskList");
      list.replaceWith(made);
    }
  }
  for (const box of all(root, "input")) box.remove();
};

function tickOf(item: HTMLElement): boolean | undefined {
  if (item.getAttribute("role") === "checkbox") return item.getAttribute("aria-checked") === "true";
  if (item.getAttribute("data-type") === "taskItem") return item.getAttribute("data-checked") === "true";
  const box = boxesOf(item)[0];
  if (box) return box.hasAttribute("checked");
  const written = markOf(item);
  if (written) return written[1] !== " ";
  const evernote = styleOf(item).get("--en-checked");
  if (evernote) return evernote === "true";
  if (item.hasAttribute("data-inline-task-id")) return item.classList.contains("checked");
  const drawn = item.querySelector(":scope > .checkbox");
  return drawn ? /checkbox-on|checked/.test(drawn.className) : undefined;
}

/** Notion writes the box in letters. */
function markOf(item: HTMLElement): RegExpExecArray | null {
  const first = textsIn(item)[0];
  return first ? /^\s*\[([ xX])\]\s+([\s\S]*)$/.exec(first.data) : null;
}

/** The boxes of the item itself, not those of items within it. */
function boxesOf(item: HTMLElement): HTMLElement[] {
  return all(item, "input, .checkbox").filter((box) => isElement(box.closest("li")) && box.closest("li") === item);
}
