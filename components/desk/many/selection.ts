/** What is chosen, and the one from which a range reaches. */
export type Selection = { ids: ReadonlySet<string>; anchor: string | null };

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** One more, or one less. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** All from the anchor to here, in the order of the list; without an anchor that is in it, this one alone. */
export function reaching({ ids, anchor }: Selection, order: readonly string[], id: string): Selection {
  const from = anchor === null ? -1 : order.indexOf(anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return { ids: new Set([...ids, id]), anchor: id };
  const between = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...between]), anchor };
}

/** The first of the list, as many as may be changed at a stroke. */
export function everything(order: readonly string[], most: number): Selection {
  return { ids: new Set(order.slice(0, most)), anchor: order[0] ?? null };
}

/** Without those that are gone. */
export function without({ ids, anchor }: Selection, gone: Iterable<string>): Selection {
  const next = new Set(ids);
  for (const id of gone) next.delete(id);
  return { ids: next, anchor: anchor !== null && next.has(anchor) ? anchor : null };
}
