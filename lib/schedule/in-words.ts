/** “Sunday 29 March 2026, 03:30” as clocks of the zone show it. */
export function dayAndTime(at: Date, timeZone: string): string {
  const day = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat("en-GB", { ...day, ...time, timeZone })
    .format(at)
    .replace(/^(\S+?),? /, "$1 ")
    .replace(" at ", ", ");
}
