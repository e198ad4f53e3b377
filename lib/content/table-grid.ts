import type { ContentNode } from "./document.ts";
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from "./limits.ts";

/** A cell with the place of its upper left corner, counted from 0. */
export type GridCell = { node: ContentNode; row: number; column: number; colspan: number; rowspan: number };

/** Where each cell of a table stands, row by row; cells that reach down push those of the next rows to the right. */
export function tableGrid(table: ContentNode): GridCell[][] {
  const rows = (table.content ?? []).slice(0, MAX_TABLE_ROWS);
  /** For each column, the row from which on it is free. */
  const freeFrom: number[] = [];
  return rows.map((each, row) => {
    let column = 0;
    return (each.content ?? []).slice(0, MAX_TABLE_COLUMNS).map((node) => {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const colspan = span(node.attrs?.colspan, MAX_TABLE_COLUMNS);
      const rowspan = Math.min(span(node.attrs?.rowspan, MAX_TABLE_ROWS), rows.length - row);
      const cell = { node, row, column, colspan, rowspan };
      for (let taken = 0; taken < colspan; taken++) freeFrom[column++] = row + rowspan;
      return cell;
    });
  });
}

function span(value: unknown, max: number): number {
  return Number.isInteger(value) ? Math.min(Math.max(value as number, 1), max) : 1;
}
