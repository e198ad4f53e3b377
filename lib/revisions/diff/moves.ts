/** For each new place the old one, or null. */
export type Counterparts = readonly (number | null)[];

/** New places whose blocks kept their order among one another: as many as can be (a longest increasing subsequence). */
export function keptInOrder(counterparts: Counterparts): ReadonlySet<number> {
  /** By length less one: the new place that ends the best sequence of that length. */
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  const old = (place: number | undefined) => (place === undefined ? -1 : (counterparts[place] ?? -1));
  for (const [place, from] of counterparts.entries()) {
    if (from === null) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (old(ends[middle]) < from) low = middle + 1;
      else high = middle;
    }
    previous.set(place, ends[low - 1]);
    ends[low] = place;
  }
  const kept = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = previous.get(place)) kept.add(place);
  return kept;
}

/** Which way the block at a new place went, past those that kept their order. */
export function direction(place: number, counterparts: Counterparts, kept: ReadonlySet<number>): "up" | "down" {
  const from = counterparts[place] ?? 0;
  // It stands above one that it used to follow.
  for (const other of kept) if (other > place && (counterparts[other] ?? 0) < from) return "up";
  return "down";
}
