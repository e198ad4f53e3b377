import { Busy } from "#lib/kernel/page-cache/slots.ts";

/**
 * Runs one job at a time out of several lines, which take turns, so that a long one holds up nobody in a short one.
 * `most` says how many may wait in each. Throws Busy beyond that.
 */
export function createTurns<Line extends string>(most: Record<Line, number>) {
  const lines = new Map((Object.keys(most) as Line[]).map((line) => [line, [] as (() => void)[]]));
  let running = false;

  return async function inTurn<T>(line: Line, job: () => Promise<T>): Promise<T> {
    const queue = lines.get(line) as (() => void)[];
    if (running) {
      if (queue.length >= most[line]) throw new Busy();
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    running = true;
    // Whoever has a turn goes behind the others.
    lines.delete(line);
    lines.set(line, queue);
    try {
      return await job();
    } finally {
      passOn();
    }
  };

  /** A waiting job takes over while it still counts as running, so that nothing slips in between. */
  function passOn(): void {
    const next = lines
      .values()
      .find((queue) => queue.length > 0)
      ?.shift();
    if (next) next();
    else running = false;
  }
}
