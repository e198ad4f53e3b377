/** The first date after all that a year, a month or a day covers, as exact as it: 2015 to 2016, 2015-02-28 to 2015-03-01. */
export function dateAfter(date: string): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number?, number?];
  const next = new Date(0);
  if (day) next.setUTCFullYear(year, (month as number) - 1, day + 1);
  else if (month) next.setUTCFullYear(year, month, 1);
  else next.setUTCFullYear(year + 1, 0, 1);
  // Dates are compared as texts, of which none of five digits comes last.
  return next.getUTCFullYear() > 9999 ? "9999-99" : next.toISOString().slice(0, date.length);
}
