const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The first moment of a day (`2026-03-14`) in a time zone; null for what is no day. */
export function startOfDay(day: string, timeZone: string): Date | null {
  const parts = DAY.exec(day);
  if (!parts) return null;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  const asUtc = Date.UTC(year, month - 1, date);
  if (new Date(asUtc).toISOString().slice(0, 10) !== day) return null;
  // Twice: the offset at the guess may be that of the other side of a change of the clocks.
  const near = asUtc - offsetAt(asUtc, timeZone);
  const at = asUtc - offsetAt(near, timeZone);
  // Where the clocks go forward at midnight the day begins later.
  return new Date(dayOf(new Date(at), timeZone) < day ? at + 60 * 60 * 1_000 : at);
}

/** The day after, as a word. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
}

/** Which day it is at a moment in a time zone. */
export function dayOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);
}

function offsetAt(moment: number, timeZone: string): number {
  const wall = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(moment);
  return Date.parse(`${wall.replace(" ", "T")}Z`) - Math.floor(moment / 1_000) * 1_000;
}
