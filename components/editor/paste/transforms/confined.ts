import { all, isElement, make, rename, tagOf, unwrap } from "../dom.ts";
import type { Transform } from "../transform.ts";

/**
 * What may not stand where it stands: headings in lists, quotes and cells become bold lines, tables and code
 * leave the list, cells and notes hold words and plain lists only.
 */
export const confined: Transform = (root) => {
  for (const note of all(root, "[data-footnote]")) linesOnly(note);
  for (const cell of all(root, "td, th")) plainCell(cell);
  for (const heading of all(root, ":is(li, blockquote, td, th, details) :is(h1, h2, h3, h4, h5, h6)"))
    boldLine(heading);
  for (const rule of all(root, ":is(li, blockquote, td, th) hr")) rule.remove();
  for (const folded of all(root, ":is(li, blockquote, td, th, details) details")) {
    const summary = folded.querySelector<HTMLElement>("summary");
    if (summary) boldLine(summary);
    unwrap(folded);
  }
  for (const quote of all(root, ":is(li, blockquote, details) blockquote")) unwrap(quote);
  for (const inner of all(root, ":is(li, blockquote) :is(table, pre)")) liftOut(inner, root);
  for (const inner of all(root, "details :is(table, pre)")) inner.closest("details")?.after(inner);
};

function linesOnly(note: HTMLElement): void {
  for (const block of all(note, "ul, ol, li, blockquote, pre, table, tr, td, th, details, div")) unwrap(block);
  for (const heading of all(note, "h1, h2, h3, h4, h5, h6, summary")) rename(heading, "p");
  for (const rule of all(note, "hr")) rule.remove();
}

function plainCell(cell: HTMLElement): void {
  for (const block of all(cell, "blockquote")) unwrap(block);
  for (const code of all(cell, "pre")) {
    code.replaceWith(...(code.textContent ?? "").split("\n").map((line) => make(cell, "p", make(cell, "code", line))));
  }
  for (const list of all(cell, "ul[data-type]")) list.removeAttribute("data-type");
}

function boldLine(heading: HTMLElement): void {
  const line = rename(heading, "p");
  line.replaceChildren(make(line, "strong", ...Array.from(line.childNodes)));
}

/** Parts everything around the block in two, so that it stands by itself between the halves. */
function liftOut(block: HTMLElement, root: HTMLElement): void {
  for (let around = block.parentElement; around && around !== root; around = block.parentElement) {
    const rest = around.cloneNode(false) as HTMLElement;
    while (block.nextSibling) rest.append(block.nextSibling);
    if (tagOf(around) === "ol") rest.setAttribute("start", String(startOf(around) + around.childElementCount - 1));
    around.after(block, ...(rest.childNodes.length > 0 ? [rest] : []));
    if (isElement(around) && around.childNodes.length === 0) around.remove();
  }
}

function startOf(list: Element): number {
  return Number(list.getAttribute("start")) || 1;
}
