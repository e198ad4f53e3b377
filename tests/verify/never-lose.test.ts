import { expect, test } from "vitest";
import { type Figures, writeThroughIt } from "#tests/support/loss/run.ts";
import { WINDOW_MS } from "#tests/support/loss/word-book.ts";
import { startServer } from "#tests/support/server.ts";

/** The loss test: somebody writes in a real browser while everything around them fails, at random. */
const ROUNDS = Number(process.env.LOSS_ROUNDS ?? 200);
const SEED = Number(process.env.LOSS_SEED ?? Date.now() % 1_000_000);
const AT_MOST_MS = 40 * 60_000;

test(
  `in ${ROUNDS} rounds every word that was shown as saved is there, and every other one is offered back (seed ${SEED})`,
  async () => {
    const server = await startServer({ LOG_LEVEL: "silent" });
    try {
      const tell = (soFar: Figures) => console.log(`loss test: ${JSON.stringify(soFar)}`);
      const figures = await writeThroughIt({ server, rounds: ROUNDS, seed: SEED, tell });
      expect(figures.missing).toEqual([]);
      expect(figures.rounds).toBe(ROUNDS);
      for (const age of figures.lostInWindow) expect(age).toBeLessThanOrEqual(WINDOW_MS);
    } finally {
      await server.stop();
    }
  },
  AT_MOST_MS,
);
