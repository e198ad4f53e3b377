import type { ContentNode } from "./document.ts";
import type { GridCell } from "./table-grid.ts";

/** How many rows at the top are the table's head, and which columns hold figures: for readers and in the editor alike. */
export type TableSetting = { headRows: number; figures: ReadonlySet<number> };

const MAX_FIGURE_LENGTH = 40;
/** A figure as newspapers write it: sign, currency, thousands, share or a short unit. */
const FIGURE = /^[(~≈<>≤≥]*[+\-−–±]?\s*\p{Sc}?\s*\d[\d\s.,'’]*\s*(?:%|‰|\p{Sc}|[\p{L}°²³]{1,3})?\)?$/u;
const NOTHING = /^[\s\-–—−.…·]*$/u;

export function settingOf(rows: GridCell[][]): TableSetting {
  const headRows = countHeadRows(rows);
  return { headRows, figures: figureColumns(rows.slice(headRows)) };
}

/** True for cells that are set flush; headers of rows are words even where they look like figures. */
export function isFlush({ node, row, column, colspan }: GridCell, { headRows, figures }: TableSetting): boolean {
  return colspan === 1 && figures.has(column) && (row < headRows || node.type !== "tableHeader");
}

/** The words of a cell on one line. */
export function cellText(node: ContentNode): string {
  return (node.text ?? (node.content ?? []).map(cellText).join(" ")).replace(/\s+/g, " ").trim();
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
    const text = cellText(node);
    if (colspan > 1 || node.type === "tableHeader" || NOTHING.test(text)) continue;
    (text.length <= MAX_FIGURE_LENGTH && FIGURE.test(text) ? figures : words).add(column);
  }
  return new Set([...figures].filter((column) => !words.has(column)));
}
