import { localTime, momentsOf } from "#lib/kernel/zoned-time.ts";

/** Months as the archive has them, `2026-11`, in the zone of the newsroom. */
export type Span = { from: Date; to: Date };

/** Four digits and two, as an address carries them: no 13th month, and no year in which nothing was ever published. */
export function isMonth(text: string): boolean {
  return /^(?:1[89]|2\d)\d{2}-(?:0[1-9]|1[0-2])$/.test(text);
}

export function monthOf(at: Date, zone: string): string {
  return localTime(at, zone).slice(0, 7);
}

/** From its first moment to the first of the next month. */
export function spanOf(month: string, zone: string): Span {
  return { from: startOf(month, zone), to: startOf(monthAfter(month), zone) };
}

export function monthAfter(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number)).toISOString().slice(0, 7);
}

/** The months of UTC that it reaches into: tags of the archive go by these, whatever the zone of the site. */
export function utcMonthsIn({ from, to }: Span): string[] {
  const last = monthOf(new Date(to.getTime() - 1), "UTC");
  const months = [monthOf(from, "UTC")];
  while ((months.at(-1) as string) < last) months.push(monthAfter(months.at(-1) as string));
  return months;
}

function startOf(month: string, zone: string): Date {
  const found = momentsOf(`${month}-01T00:00`, zone);
  if (found === null) return new Date(`${month}-01T00:00:00Z`);
  return "at" in found ? found.at : "skipped" in found ? found.skipped : found.twice[0];
}
