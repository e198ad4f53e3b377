type Where = { language: string; timeZone: string };

/** 14 March 2026 */
export function longDay(date: Date, where: Where): string {
  return format("day", where).format(date);
}

/** 18:20 CET: readers may sit in another time zone than the newsroom. */
export function clock(date: Date, where: Where): string {
  return format("clock", where).format(date);
}

/** 14 March 2026, 18:20 CET */
export function longMoment(date: Date, where: Where): string {
  return `${longDay(date, where)}, ${clock(date, where)}`;
}

/** The day and, on the day of `near`, the hour instead: what "today" says on a page that knows no clock. */
export function dayOrClock(date: Date, near: Date, where: Where): string {
  const sameDay = longDay(date, where) === longDay(near, where);
  return sameDay ? format("hour", where).format(date) : longDay(date, where);
}

const KINDS = {
  day: { day: "numeric", month: "long", year: "numeric" },
  clock: { hour: "2-digit", minute: "2-digit", timeZoneName: "short" },
  hour: { hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a formatter costs a hundred times what using it does. */
const made = new Map<string, Intl.DateTimeFormat>();

function format(kind: keyof typeof KINDS, { language, timeZone }: Where): Intl.DateTimeFormat {
  const key = `${kind} ${language} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  // English without a country is the world's, which writes the day first and counts to 24.
  const locale = language === "en" ? "en-GB" : language;
  const fresh = new Intl.DateTimeFormat(locale, { ...KINDS[kind], timeZone });
  made.set(key, fresh);
  return fresh;
}
