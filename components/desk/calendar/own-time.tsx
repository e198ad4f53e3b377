"use client";

import { useOwnZone } from "#components/editor/schedule/use-own-zone.ts";
import { localTime } from "#lib/kernel/zoned-time.ts";

/** The time as one's own clock has it, where that differs from the site's. */
export function OwnTime({ at, zone }: { at: Date; zone: string }) {
  const own = useOwnZone();
  if (!own) return null;
  const [site, mine] = [localTime(at, zone), localTime(at, own)];
  if (site === mine) return null;
  const [day, time] = mine.split("T") as [string, string];
  const other =
    day !== site.slice(0, 10) && new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: own }).format(at);
  return (
    <small className="cal-own">
      {other && `${other} `}
      {time} for you
    </small>
  );
}
