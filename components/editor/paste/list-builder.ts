import { make } from "./dom.ts";

/** One item as applications write lists that HTML does not nest: a line with its level. */
export type FlatItem = {
  /** From 1. */
  level: number;
  ordered: boolean;
  /** The number before the item; of interest at the beginning of a list only. */
  start: number;
  /** Items of different lists never join, even where they touch. */
  list: string;
  content: Node[];
};

type Open = { element: HTMLElement; ordered: boolean; list: string; level: number };

/** Nested lists from flat items, put in before `place`. Levels that are left out are not made up. */
export function buildLists(items: readonly FlatItem[], place: ChildNode): void {
  const open: Open[] = [];
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
    const same = open.at(-1);
    if (same?.level === item.level && (same.ordered !== item.ordered || same.list !== item.list)) open.pop();
    if (open.at(-1)?.level !== item.level) open.push(begin(item, open, place));
    open.at(-1)?.element.append(make(place, "li", ...item.content));
  }
}

function begin(item: FlatItem, open: readonly Open[], place: ChildNode): Open {
  const element = make(place, item.ordered ? "ol" : "ul");
  if (item.ordered && item.start !== 1) element.setAttribute("start", String(item.start));
  const within = open.at(-1)?.element.lastElementChild;
  if (within) within.append(element);
  else place.before(element);
  return { element, ordered: item.ordered, list: item.list, level: item.level };
}

export type Numbering = "decimal" | "letter" | "roman" | "bullet";

/** Reads the sign before an item: `3.`, `c)`, `iv.`, `2.1.`; anything else is a bullet. */
export function readMarker(marker: string, told?: Numbering): { ordered: boolean; start: number } {
  const sign = marker.replace(/[\s\u00a0]+/g, "");
  const [, name] = /^[([]?(?:\d+[.)])*(\d{1,9}|[a-z]{1,6})[.):\]]*$/i.exec(sign) ?? [];
  const isTold = told !== undefined && told !== "bullet";
  const isNumber = name !== undefined && told !== "bullet" && (isTold || /[.):\]]$/.test(sign));
  return isNumber ? { ordered: true, start: numberOf(name, told) } : { ordered: isTold, start: 1 };
}

function numberOf(name: string, told: Numbering | undefined): number {
  if (/^\d/.test(name)) return Number(name);
  const letters = name.toLowerCase();
  const isRoman =
    told === "roman" || (told !== "letter" && /^[ivxlc]+$/.test(letters) && (letters.length > 1 || letters === "i"));
  if (isRoman) return roman(letters);
  return letters.length === 1 ? letters.charCodeAt(0) - 96 : 1;
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function roman(letters: string): number {
  const values = Array.from(letters, (letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0) || 1;
}
