import { expect, test } from "vitest";
import { daysOf, firstDayOf, monthOf, turned, weekOf } from "#lib/calendar/spans.ts";

test.each([
  ["en", 1],
  ["en-GB", 1],
  ["en-US", 7],
  ["uk", 1],
  ["de", 1],
  ["ar-EG", 6],
  ["he", 7],
  ["pt-BR", 7],
  ["not a language", 1],
])("weeks of %s begin with weekday %i", (language, first) => expect(firstDayOf(language)).toBe(first));

test("a week is the seven days around a day, from the weekday that it begins with", () => {
  expect(weekOf("2026-12-01", 1)).toEqual([
    ...["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06"],
  ]);
  expect(weekOf("2026-11-29", 7)[0]).toBe("2026-11-29");
  expect(weekOf("2026-11-29", 1)[0]).toBe("2026-11-23");
});

test.each([
  ["2026-12-01", 1, 5, "2026-11-30", "2027-01-03"],
  // Four weeks and not a day more.
  ["2027-02-10", 1, 4, "2027-02-01", "2027-02-28"],
  ["2026-08-31", 1, 6, "2026-07-27", "2026-09-06"],
])("the month of %s shows %i weeks", (day, first, weeks, begin, end) => {
  const month = monthOf(day, first);
  expect([month.length, month[0]?.[0], month.at(-1)?.[6]]).toEqual([weeks, begin, end]);
});

test.each([
  ["month", "2026-01-31", 1, "2026-02-01"],
  ["week", "2026-12-30", 1, "2027-01-06"],
  ["agenda", "2026-12-01", -1, "2026-11-17"],
] as const)("a %s on %s turned by %i is on %s", (view, on, by, then) => expect(turned(view, on, by)).toBe(then));

test("an agenda is fourteen days from the day on", () => {
  const days = daysOf("agenda", "2026-12-25", 1);
  expect([days.length, days[0], days.at(-1)]).toEqual([14, "2026-12-25", "2027-01-07"]);
});
