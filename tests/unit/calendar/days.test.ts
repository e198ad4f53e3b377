import { expect, test } from "vitest";
import { addDays, addMonths, atSameTime, beginningOf, dayOf, isDay, onDay, weekdayOf } from "#lib/calendar/days.ts";

test.each([
  ["2026-12-31", 1, "2027-01-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-03-01", -1, "2026-02-28"],
  // The night in which Kyiv’s clocks go on.
  ["2026-03-28", 2, "2026-03-30"],
])("%s and %i days is %s", (day, days, then) => expect(addDays(day, days)).toBe(then));

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2027-01-15", -1, "2026-12-15"],
  ["2024-02-29", 12, "2025-02-28"],
])("%s and %i months is %s", (day, months, then) => expect(addMonths(day, months)).toBe(then));

test.each([
  ["2026-11-30", 1],
  ["2026-12-06", 7],
])("%s is weekday %i", (day, weekday) => expect(weekdayOf(day)).toBe(weekday));

test.each(["2026-02-31", "2026-13-01", "2026-1-1", "today", ""])("“%s” is no day", (text) =>
  expect(isDay(text)).toBe(false),
);

test.each([
  ["2026-03-29", "Europe/Kyiv", "2026-03-28T22:00:00.000Z"],
  ["2026-03-30", "Europe/Kyiv", "2026-03-29T21:00:00.000Z"],
  ["2026-10-25", "America/New_York", "2026-10-25T04:00:00.000Z"],
  // Clocks that jump at midnight: the day begins at one.
  ["2024-09-08", "America/Santiago", "2024-09-08T04:00:00.000Z"],
  // Clocks that go back to eleven at midnight: the day has one beginning, and the evening before is longer.
  ["2024-04-07", "America/Santiago", "2024-04-07T04:00:00.000Z"],
  // A day that never was.
  ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
])("%s begins in %s at %s", (day, zone, at) => expect(beginningOf(day, zone).toISOString()).toBe(at));

test.each(["Europe/Kyiv", "America/Santiago", "Asia/Beirut", "Australia/Lord_Howe", "UTC"])(
  "every moment of two years in %s is on exactly one day",
  (zone) => {
    for (let day = "2024-01-01"; day < "2026-01-01"; day = addDays(day, 1)) {
      const begins = beginningOf(day, zone);
      expect(dayOf(begins, zone)).toBe(day);
      expect(dayOf(new Date(begins.getTime() - 1_000), zone)).toBe(addDays(day, -1));
    }
  },
);

test.each([
  [
    "keeps the time of day over a change of the clock",
    "2026-03-28T08:00:00Z",
    "2026-03-30",
    "2026-03-30T07:00:00.000Z",
  ],
  [
    "takes the nearest where the clock skips the time",
    "2026-03-28T01:30:00Z",
    "2026-03-29",
    "2026-03-29T01:30:00.000Z",
  ],
  ["takes the first where the clock has it twice", "2026-10-24T00:30:00Z", "2026-10-25", "2026-10-25T00:30:00.000Z"],
])("a move to another day %s", (_, at, day, then) =>
  expect(atSameTime(new Date(at), day, "Europe/Kyiv").toISOString()).toBe(then),
);

test("an undo goes back to the time that was skipped on the day between", () => {
  expect(onDay("2026-03-28", "03:30", "Europe/Kyiv").toISOString()).toBe("2026-03-28T01:30:00.000Z");
});
