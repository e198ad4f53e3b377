import { localTime, momentsOf } from "#lib/kernel/zoned-time.ts";

const DAY_MS = 86_400_000;

/** The end of the day that it is in a zone. Where clocks skip midnight that night, when they jump; where they repeat it, the first. */
export function midnightAfter(now: Date, zone: string): Date {
  const today = localTime(now, zone).slice(0, 10);
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  const found = momentsOf(`${tomorrow}T00:00`, zone);
  if (!found) throw new RangeError(`No such zone: ${zone}`);
  if ("at" in found) return found.at;
  return "skipped" in found ? found.skipped : found.twice[0];
}
