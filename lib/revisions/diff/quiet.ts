import type { Diffed, Row } from "./types.ts";

/** Rows without what is told in the desk's words of the look of things: readers see the look itself. */
export function withoutNotes(rows: readonly Row[]): Row[] {
  return rows.map((row) => (row.type === "block" ? { ...row, diffed: quiet(row.diffed) } : row));
}

function quiet(diffed: Diffed): Diffed {
  if (diffed.kind === "whole") return diffed;
  if (diffed.kind === "branch") return { ...diffed, notes: [], children: diffed.children.map(quiet) };
  if (diffed.kind === "replaced") return { ...diffed, notes: [] };
  return { ...diffed, notes: [], runs: diffed.runs.map((run) => ({ ...run, notes: [] })) };
}
