import type { ContentNode } from "./document.ts";
import { escapeHtml } from "./escape.ts";
import { type GridCell, tableGrid } from "./table-grid.ts";

const MAX_LABEL_LENGTH = 120;
const MAX_FIGURE_LENGTH = 40;
/** A figure as newspapers write it: sign, currency, thousands, share or a short unit. */
const FIGURE = /^[(~≈<>≤≥]*[+\-−–±]?\s*\p{Sc}?\s*\d[\d\s.,'’]*\s*(?:%|‰|\p{Sc}|[\p{L}°²³]{1,3})?\)?$/u;
const NOTHING = /^[\s\-–—−.…·]*$/u;

/** A table that scrolls within its own frame, with header cells that say what they head and figures set flush. */
export function tableHtml(table: ContentNode, render: (nodes: readonly ContentNode[]) => string): string {
  const rows = tableGrid(table);
  if (!rows.some((row) => row.length > 0)) return "";
  const headRows = countHeadRows(rows);
  const figures = figureColumns(rows.slice(headRows));
  const html = (part: GridCell[][]) =>
    part
      .map((row) => `<tr>${row.map((cell) => cellHtml(cell, cell.row < headRows, figures, render)).join("")}</tr>`)
      .join("");
  const head = headRows > 0 ? `<thead>${html(rows.slice(0, headRows))}</thead>` : "";
  const body = rows.length > headRows ? `<tbody>${html(rows.slice(headRows))}</tbody>` : "";
  return `<div class="table"${frameName(rows[0] ?? [])} tabindex="0"><table>${head}${body}</table></div>`;
}

function cellHtml(
  { node, column, colspan, rowspan }: GridCell,
  inHead: boolean,
  figures: ReadonlySet<number>,
  render: (nodes: readonly ContentNode[]) => string,
): string {
  const isHeader = node.type === "tableHeader";
  const tag = isHeader ? "th" : "td";
  const attributes = [
    isHeader && ` scope="${inHead ? "col" : "row"}"`,
    colspan > 1 && ` colspan="${colspan}"`,
    rowspan > 1 && ` rowspan="${rowspan}"`,
    colspan === 1 && figures.has(column) && (inHead || !isHeader) && ' class="n"',
  ];
  return `<${tag}${attributes.filter(Boolean).join("")}>${render(node.content ?? [])}</${tag}>`;
}

/** Rows of header cells alone at the top, with all that their cells reach down to; none where that is the whole table. */
function countHeadRows(rows: GridCell[][]): number {
  let count = 0;
  while (count < rows.length - 1 && isHeadRow(rows[count] ?? [])) count += 1;
  for (let row = 0; row < count; row++) for (const cell of rows[row] ?? []) count = Math.max(count, row + cell.rowspan);
  return count < rows.length ? count : 0;
}

function isHeadRow(row: GridCell[]): boolean {
  return row.length > 0 && row.every(({ node }) => node.type === "tableHeader");
}

function figureColumns(body: GridCell[][]): Set<number> {
  const figures = new Set<number>();
  const words = new Set<number>();
  for (const { node, column, colspan } of body.flat()) {
    const text = textOf(node);
    if (colspan > 1 || node.type === "tableHeader" || NOTHING.test(text)) continue;
    (text.length <= MAX_FIGURE_LENGTH && FIGURE.test(text) ? figures : words).add(column);
  }
  return figures.difference(words);
}

/** The words of the first row name the frame: in the language of the text, without a word of ours. */
function frameName(first: GridCell[]): string {
  const words = first
    .map(({ node }) => textOf(node))
    .filter(Boolean)
    .join(", ");
  const name = words.length > MAX_LABEL_LENGTH ? `${words.slice(0, MAX_LABEL_LENGTH - 1).toWellFormed()}…` : words;
  return name ? ` role="region" aria-label="${escapeHtml(name)}"` : "";
}

function textOf(node: ContentNode): string {
  return (node.text ?? (node.content ?? []).map(textOf).join(" ")).replace(/\s+/g, " ").trim();
}
