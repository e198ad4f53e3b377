import { expect, test } from "vitest";
import { dateAfter } from "#lib/media/partial-date.ts";
import { startOfDay } from "#lib/media/usage-end.ts";

test("a year, a month and a day end where the next begins, also at the turn of the year and in February", () => {
  const ends = ["2015", "2015-12", "2015-02", "2016-02-28", "2015-02-28", "2015-12-31", "0999", "9999"].map(dateAfter);
  expect(ends).toEqual(["2016", "2016-01", "2015-03", "2016-02-29", "2015-03-01", "2016-01-01", "1000", "9999-99"]);
});

test("a day begins where the site's clocks say so, also when they are changed on it", () => {
  expect(startOfDay("2026-03-29", "Europe/Berlin").toISOString()).toBe("2026-03-28T23:00:00.000Z");
  expect(startOfDay("2026-03-30", "Europe/Berlin").toISOString()).toBe("2026-03-29T22:00:00.000Z");
});
