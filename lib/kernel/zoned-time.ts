/**
 * A time of day on a date in a zone, as a field of a form has it (`2026-03-29T02:30`), and the moment that it is. Once a
 * year clocks skip an hour and once they repeat one: then there is no such moment, or two.
 */
export type Moments = { at: Date } | { skipped: Date } | { twice: [Date, Date] };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** `skipped` carries the moment that the clock shows as much later as it jumps. Null for what is no date and time, or no zone. */
export function momentsOf(local: string, zone: string): Moments | null {
  const written = asIfUtc(local);
  if (written === null || !isZone(zone)) return null;
  // No zone changes its clock twice within two days, so one of these two offsets holds, or both.
  const offsets = new Set([-DAY_MS, DAY_MS].map((away) => offsetAt(written + away, zone)));
  const found = [...offsets].map((offset) => written - offset).filter((at) => localTime(new Date(at), zone) === local);
  const [first, second] = found.toSorted((a, b) => a - b);
  if (first === undefined) return { skipped: new Date(afterGap(written, offsets)) };
  return second === undefined ? { at: new Date(first) } : { twice: [new Date(first), new Date(second)] };
}

/** How clocks in the zone show the moment: `2026-03-29T02:30`. */
export function localTime(at: Date, zone: string): string {
  return new Date(at.getTime() + offsetAt(at.getTime(), zone)).toISOString().slice(0, 16);
}

/** Milliseconds that clocks in the zone are ahead of UTC at a moment. */
function offsetAt(at: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute } = parts as Record<string, string>;
  const shown = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return shown - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

/** The gap is as wide as its two offsets are apart; what was written in it is that much later on the clock. */
function afterGap(written: number, offsets: Set<number>): number {
  return written - Math.min(...offsets);
}

function asIfUtc(local: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const at = Date.parse(`${local}:00Z`);
  // The 31st of February is not the 3rd of March.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 16) !== local ? null : at;
}

function isZone(zone: string): boolean {
  try {
    return Boolean(formatOf(zone));
  } catch {
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const all = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  const made = new Intl.DateTimeFormat("en-US", { ...all, timeZone: zone, hourCycle: "h23", calendar: "gregory" });
  // Zones come from forms; there are some six hundred of them.
  if (formats.size < 1_000) formats.set(zone, made);
  return made;
}
