/** Too much waits already; the client should come back later. */
export class Busy extends Error {
  override name = "Busy";
}

/** Runs at most `running` jobs at once and lets at most `waiting` more queue. Throws Busy beyond that. */
export function createSlots({ running, waiting }: { running: number; waiting: number }) {
  const queue: (() => void)[] = [];
  let active = 0;

  return async function slot<T>(job: () => Promise<T>): Promise<T> {
    if (active < running) active += 1;
    else if (queue.length >= waiting) throw new Busy();
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await job();
    } finally {
      const next = queue.shift();
      // A waiting job takes over the slot, so the count stays.
      if (next) next();
      else active -= 1;
    }
  };
}
