const DAY_MS = 86_400_000;
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", DAY_MS],
  ["hour", 3_600_000],
  ["minute", 60_000],
];
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** “3 hours ago”, after a week the day, with the exact time for whoever points at it. */
export function Ago({ at, now, timeZone }: { at: Date; now: Date; timeZone: string }) {
  return (
    <time dateTime={at.toISOString()} title={exactly(at, timeZone)}>
      {inWords(at, now, timeZone)}
    </time>
  );
}

/** 14 March 2026 at 18:20 */
export function exactly(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone }).format(at);
}

function inWords(at: Date, now: Date, timeZone: string): string {
  const distance = at.getTime() - now.getTime();
  if (distance < -7 * DAY_MS) return day(at, now, timeZone);
  for (const [unit, length] of STEPS) {
    if (Math.abs(distance) >= length) return relative.format(Math.trunc(distance / length), unit);
  }
  return "just now";
}

function day(at: Date, now: Date, timeZone: string): string {
  const year = (date: Date) => new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone }).format(date);
  const sameYear = year(at) === year(now);
  const words: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", ...(!sameYear && { year: "numeric" }) };
  return new Intl.DateTimeFormat("en-GB", { ...words, timeZone }).format(at);
}

/** 3 March, 10:00; with its year when that is another. */
export function shortly(at: Date, now: Date, timeZone: string): string {
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
  return `${day(at, now, timeZone)}, ${new Intl.DateTimeFormat("en-GB", time).format(at)}`;
}
