import type { MailState } from "#db/vocabulary.ts";

const MINUTE = 60_000;
/** Between one try and the next. Together they last a day, counted in tries and not by the clock, which may jump. */
const PAUSES = [1, 5, 15, 30, 60, 120, 240, 480, 480].map((minutes) => minutes * MINUTE);
export const MOST_TRIES = PAUSES.length + 1;
/** Longer than any try lasts: after that whoever was sending is taken for dead. */
export const CLAIM_MS = 90_000;
/** Nothing is ever due later than this; what looks so was queued while the clock was ahead. */
const FARTHEST_MS = Math.max(...PAUSES);
/** Rows at their end are kept so long for the desk. */
export const KEEP_DAYS = 30;

/** When a mail that failed for a while is tried again; null when it has been tried often enough. */
export function nextTry(tries: number, now: Date): Date | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

type Waiting = { state: MailState; dueAt: Date };

/** The moments outside which a waiting mail is due: it is late, or its moment lies farther ahead than any pause. */
export function dueOutside(state: Waiting["state"], now: Date): { after: Date; until: Date } {
  const farthest = state === "sending" ? 2 * CLAIM_MS : FARTHEST_MS;
  return { after: now, until: new Date(now.getTime() + farthest) };
}

export function isAtItsEnd(state: MailState): boolean {
  return state !== "queued" && state !== "sending";
}
