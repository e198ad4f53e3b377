import { localTime, momentsOf } from "#lib/kernel/zoned-time.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** So long somebody has time to read it in the desk, and others to say more, before it is mailed. */
export const WAIT_MS = 5 * MINUTE;
/** However much is said: nobody gets notices by mail more often. */
export const PAUSE_MS = 15 * MINUTE;
/** Older ones are no news. */
export const STALE_MS = 3 * DAY;
const HOUR_OF_DAY = "07:00";

/** Up to which moment notices go out by now: for whom they are mailed soon, and for whom once a day. Pure. */
export function mailedUpTo(now: Date, timeZone: string): { soon: Date; daily: Date } {
  return { soon: new Date(now.getTime() - WAIT_MS), daily: lastMorning(now, timeZone) };
}

/** The last seven o’clock in the site’s zone. */
export function lastMorning(now: Date, timeZone: string): Date {
  for (const back of [0, 1, 2]) {
    const day = localTime(new Date(now.getTime() - back * DAY), timeZone).slice(0, 10);
    const found = momentsOf(`${day}T${HOUR_OF_DAY}`, timeZone);
    if (!found) break;
    const at = "at" in found ? found.at : "twice" in found ? found.twice[0] : found.skipped;
    if (at <= now) return at;
  }
  return new Date(now.getTime() - DAY);
}
