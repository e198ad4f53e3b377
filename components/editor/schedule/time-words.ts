import { localTime, momentsOf } from "#lib/kernel/zoned-time.ts";
import { dayAndTime } from "#lib/schedule/in-words.ts";

/** In whose clocks a moment is told: those it was chosen in, those of the site, those of whoever reads this. */
export type Zones = { chosen: string; site: string; own: string | null };

/**
 * “Tuesday 3 March 2026, 10:00 (Europe/Kyiv), which is 09:00 for you (Europe/Paris)”: nobody has to reckon, and clocks that
 * show the same are named once.
 */
export function timeInWords(at: Date, { chosen, site, own }: Zones): string {
  const here = localTime(at, chosen);
  const others = [
    { zone: own, whose: "for you" },
    { zone: site, whose: "on the site" },
  ].flatMap(({ zone, whose }) => {
    if (zone === null || localTime(at, zone) === here) return [];
    const sameDay = localTime(at, zone).slice(0, 10) === here.slice(0, 10);
    return [`${sameDay ? localTime(at, zone).slice(11) : dayAndTime(at, zone)} ${whose} (${placeOf(zone)})`];
  });
  const apart = own === site ? others.slice(0, 1) : others;
  const said = `${dayAndTime(at, chosen)}${whichOf(at, chosen)} (${placeOf(chosen)})`;
  return apart.length > 0 ? `${said}, which is ${apart.join(" and ")}` : said;
}

/** “UTC+2”: how far ahead clocks are, to tell two moments of one name apart. */
export function aheadOfUtc(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(at);
  const said = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  return said.replace("GMT", "UTC");
}

/** The next full hour that is not just about to begin, as a field of a form has it. */
export function nextHour(now: Date, zone: string): string {
  const hour = 60 * 60_000;
  return localTime(new Date(Math.ceil((now.getTime() + hour / 12) / hour) * hour), zone);
}

export function placeOf(zone: string): string {
  return zone.replaceAll("_", " ");
}

function whichOf(at: Date, zone: string): string {
  const found = momentsOf(localTime(at, zone), zone);
  if (!found || !("twice" in found)) return "";
  return at.getTime() === found.twice[0].getTime() ? ", the first of the two" : ", the second of the two";
}
