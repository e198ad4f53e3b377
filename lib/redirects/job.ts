import { folded } from "./address.ts";
import { countAddresses } from "./commands/count.ts";
import { referrerHost } from "./missed.ts";
import { giveBack, joined, type Missed, takeTally } from "./tally.ts";

/** How often what was counted is written down. */
export const EVERY_MS = 5_000;

/** Writes the counts of this process down; what cannot be written waits for the next time. */
export async function writeCounts(now = new Date()): Promise<void> {
  const tally = takeTally();
  if (tally.missed.size === 0 && tally.used.size === 0) return;
  const missed = new Map<string, Missed>();
  for (const [path, each] of tally.missed) {
    const before = missed.get(folded(path));
    missed.set(folded(path), before ? joined(before, each) : each);
  }
  const input = {
    missed: [...missed].map(([path, each]) => ({ path, ...each, referrer: referrerHost(each.referrer) })),
    used: [...tally.used].map(([id, each]) => ({ id, ...each })),
  };
  await countAddresses(input, { actor: { type: "system", job: "redirect.count" }, now, via: "job" }).catch((error) => {
    giveBack(tally);
    throw error;
  });
}
