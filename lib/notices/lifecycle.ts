import { localTime, momentsOf } from "#lib/kernel/zoned-time.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** So long somebody has time to read it in the desk, and others to say more, before it is mailed. */
export const WAIT_MS = 5 * MINUTE;
/** However much is said: nobody gets notices by mail more often. */
export const PAUSE_MS = 15 * MINUTE;
/** Older ones are no news. */
export const STALE_MS = 3 * DAY;
/**
 * What was read is looked up once more for a few weeks, and not after a season. It must outlast the eight days within which a
 * notice is the proof that somebody was told of a due date (lib/plan/due.ts).
 */
export const KEEP_READ_MS = 90 * DAY;
/** What nobody opened for a year nobody will: whoever comes back from a long leave still finds it. */
export const KEEP_MS = 365 * DAY;
const HOUR_OF_DAY = "07:00";

/** The moments before which what was read, and anything, is kept no longer. Pure. */
export function keptFrom(now: Date): { read: Date; all: Date } {
  return { read: new Date(now.getTime() - KEEP_READ_MS), all: new Date(now.getTime() - KEEP_MS) };
}

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
