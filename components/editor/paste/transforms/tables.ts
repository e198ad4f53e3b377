import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from "#lib/content/limits.ts";
import { all, isBlock, make, rename, tagOf, unwrap, wordsOf } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** More cells than these make an article that cannot be saved; such a table comes as lines. */
const MAX_CELLS = 3_000;

/** Tables that hold data stay tables; those that only place things on a page give way to what they hold. */
export const tables: Transform = (root) => {
  // From the innermost outwards, so that a layout around a table of data is seen as what it is.
  for (const table of all(root, "table").reverse()) {
    const cells = cellsOf(table);
    if (cells.length === 0) table.remove();
    else if (isLayout(table, cells)) spread(table, cells);
    else if (isTooLarge(table, cells)) asLines(table);
    else {
      titleFromFigure(table);
      settle(table, cells);
    }
  }
  for (const stray of all(root, "td, th, tr, tbody, thead, tfoot, caption")) {
    if (!stray.closest("table")) unwrapAsBlock(stray);
  }
};

function cellsOf(table: HTMLElement): HTMLElement[] {
  return all(table, "td, th").filter((cell) => cell.closest("table") === table);
}

function isLayout(table: HTMLElement, cells: HTMLElement[]): boolean {
  if (cells.length === 1 || /^(presentation|none)$/.test(table.getAttribute("role") ?? "")) return true;
  const filled = cells.filter((cell) => wordsOf(cell) !== "" || cell.querySelector("img"));
  return filled.length <= 1 || cells.some((cell) => cell.querySelector("table"));
}

/** WordPress writes what a table shows into the figure around it. */
function titleFromFigure(table: HTMLElement): void {
  const figure = table.closest("figure");
  const caption = figure?.querySelector("figcaption");
  if (!caption || figure?.querySelector("img") || table.querySelector("caption")) return;
  table.prepend(make(table, "caption", ...Array.from(caption.childNodes)));
  caption.remove();
}

function isTooLarge(table: HTMLElement, cells: HTMLElement[]): boolean {
  const rows = all(table, "tr");
  const across = rows.map((row) => Array.from(row.children).reduce((sum, cell) => sum + spanOf(cell, "colspan"), 0));
  const down = cells.filter((cell) => spanOf(cell, "rowspan") > 1);
  const widest = Math.max(...across) + down.reduce((sum, cell) => sum + spanOf(cell, "colspan"), 0);
  if (widest > MAX_TABLE_COLUMNS) for (const cell of cells) for (const span of SPANS) cell.removeAttribute(span);
  const columns = Math.max(...rows.map((row) => row.childElementCount));
  return cells.length > MAX_CELLS || rows.length > MAX_TABLE_ROWS || columns > MAX_TABLE_COLUMNS;
}

function asLines(table: HTMLElement): void {
  const rows = all(table, "tr").map((row) => {
    const cells = Array.from(row.children).flatMap((cell, at) => [...(at > 0 ? [" | "] : []), ...cell.childNodes]);
    return make(table, "p", ...cells);
  });
  const title = all(table, "caption").map((caption) => make(table, "p", ...Array.from(caption.childNodes)));
  table.replaceWith(...title, ...rows);
}

function spread(table: HTMLElement, cells: HTMLElement[]): void {
  const caption = Array.from(table.children).find((child) => tagOf(child) === "caption");
  table.replaceWith(...[...(caption ? [caption] : []), ...cells].map((part) => make(table, "div", ...part.childNodes)));
}

function settle(table: HTMLElement, cells: HTMLElement[]): void {
  for (const caption of Array.from(table.children)) {
    if (tagOf(caption) !== "caption") continue;
    for (const block of all(caption, "*").filter(isBlock)) unwrap(block);
    if (wordsOf(caption) === "") caption.remove();
  }
  for (const cell of cells) settleCell(cell);
  // Rows that Excel and others write between the rows, without a cell.
  for (const row of all(table, "tr")) if (row.childElementCount === 0) row.remove();
  for (const part of all(table, "thead, tbody, tfoot")) unwrap(part);
}

function settleCell(cell: HTMLElement): void {
  for (const span of SPANS) {
    const wanted = spanOf(cell, span);
    if (wanted > 1) cell.setAttribute(span, String(wanted));
    else cell.removeAttribute(span);
  }
  if (tagOf(cell) === "td" && cell.closest("thead")) asHeader(cell);
}

function asHeader(cell: HTMLElement): void {
  const spans = SPANS.map((span) => [span, cell.getAttribute(span)] as const);
  const made = rename(cell, "th");
  for (const [span, value] of spans) if (value) made.setAttribute(span, value);
}

const SPANS = ["colspan", "rowspan"] as const;

function spanOf(cell: Element, span: (typeof SPANS)[number]): number {
  const told = Math.trunc(Number(cell.getAttribute(span))) || 1;
  return Math.min(Math.max(told, 1), span === "colspan" ? MAX_TABLE_COLUMNS : MAX_TABLE_ROWS);
}

function unwrapAsBlock(element: HTMLElement): void {
  element.replaceWith(make(element, "div", ...Array.from(element.childNodes)));
}
