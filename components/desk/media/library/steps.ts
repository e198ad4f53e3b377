/** Where a key leads from one of so many things in rows of so many; null for keys that lead nowhere. */
export function stepOf(key: string, at: number, count: number, columns: number): number | null {
  const last = count - 1;
  const to: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + columns > last && rowOf(at, columns) < rowOf(last, columns) ? last : at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: last,
  };
  const next = to[key];
  if (next === undefined || at < 0 || count === 0) return null;
  return next < 0 || next > last ? at : next;
}

function rowOf(at: number, columns: number): number {
  return Math.floor(at / columns);
}
