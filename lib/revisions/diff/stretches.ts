import type { ShownRow } from "./html.ts";

/** Blocks without changes in a row, as one. */
export type Stretch = { key: string; count: number; same: string };

export function inStretches(rows: readonly ShownRow[]): (Stretch | ShownRow)[] {
  const stretches: (Stretch | ShownRow)[] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (row.change !== "same") stretches.push(row);
    else if (last && "same" in last) {
      last.same += row.html;
      last.count++;
    } else stretches.push({ key: row.key, count: 1, same: row.html });
  }
  return stretches;
}
