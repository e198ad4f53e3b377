import type { Budget } from "./budget.ts";

/** One step from the old sequence to the new: `before` and `after` are the places there. */
export type Step =
  | { change: "same"; before: number; after: number }
  | { change: "removed"; before: number }
  | { change: "added"; after: number };

/** More differences than this are no longer looked for one by one. */
const MOST_DIFFERENCES = 1_200;

/** The shortest way from one sequence to the other (Myers, 1986); null when the budget does not allow to find it. */
export function shortestWay(before: readonly string[], after: readonly string[], budget: Budget): Step[] | null {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const middle = throughMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    start,
    budget,
  );
  if (!middle) return null;
  const same = (from: number, other: number, count: number) =>
    Array.from({ length: count }, (_, index): Step => ({ change: "same", before: from + index, after: other + index }));
  return [...same(0, 0, start), ...middle, ...same(before.length - end, after.length - end, end)];
}

function throughMiddle(a: readonly string[], b: readonly string[], offset: number, budget: Budget): Step[] | null {
  if (a.length === 0) return b.map((_, index) => ({ change: "added", after: offset + index }));
  if (b.length === 0) return a.map((_, index) => ({ change: "removed", before: offset + index }));
  const trace = explore(a, b, budget);
  return trace && wayBack(trace, a.length, b.length, offset);
}

/** For each number of differences, how far each diagonal was reached; null when it takes too many. */
function explore(a: readonly string[], b: readonly string[], budget: Budget): Int32Array[] | null {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  const reach = new Int32Array(2 * most + 2);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    // Of this round only the diagonals from -d to d can be looked at again.
    trace.push(reach.slice(most - d, most + d + 2));
    budget.left -= 2 * d + 1;
    if (budget.left < 0) return null;
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, most + k - 1) < at(reach, most + k + 1));
      let x = down ? at(reach, most + k + 1) : at(reach, most + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
        x++;
        budget.left--;
      }
      reach[most + k] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return null;
}

function wayBack(trace: Int32Array[], lengthBefore: number, lengthAfter: number, offset: number): Step[] {
  const steps: Step[] = [];
  let [x, y] = [lengthBefore, lengthAfter];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] as Int32Array;
    const k = x - y;
    const down = k === -d || (k !== d && at(reach, d + k - 1) < at(reach, d + k + 1));
    const from = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(reach, d + from);
    const fromY = d === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) steps.push({ change: "same", before: offset + --x, after: offset + --y });
    if (d === 0) break;
    if (down) steps.push({ change: "added", after: offset + --y });
    else steps.push({ change: "removed", before: offset + --x });
  }
  return steps.reverse();
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}
