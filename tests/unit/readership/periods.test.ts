import { expect, test } from "vitest";
import { topOf } from "#components/desk/readership/scale.ts";
import { dayAt, mondayOf, numberOf, todayIn } from "#lib/readership/days.ts";
import { firstDayOf, stepsOf } from "#lib/readership/periods.ts";

const TODAY = numberOf("2030-01-15");

test("a day begins and ends by the clock of the newsroom", () => {
  const lateInLondon = new Date("2030-01-15T22:30:00Z");
  expect(dayAt(todayIn("Europe/London", lateInLondon))).toBe("2030-01-15");
  expect(dayAt(todayIn("Europe/Kyiv", lateInLondon))).toBe("2030-01-16");
});

test("a week begins on Monday", () => {
  for (const day of ["2030-01-14", "2030-01-15", "2030-01-20"]) {
    expect(dayAt(mondayOf(numberOf(day)))).toBe("2030-01-14");
  }
});

test("seven days are today and the six before, and a year is made of whole weeks", () => {
  expect(dayAt(firstDayOf("week", TODAY))).toBe("2030-01-09");
  expect(dayAt(firstDayOf("year", TODAY))).toBe("2029-01-22");
  expect(stepsOf("year", TODAY, [])).toHaveLength(52);
});

test("a day without readers stands in the chart as nought", () => {
  const steps = stepsOf("week", TODAY, [
    { day: TODAY, views: 3 },
    { day: TODAY - 6, views: 5 },
  ]);
  expect(steps.map(({ views }) => views)).toEqual([5, 0, 0, 0, 0, 0, 3]);
});

test("in a year the days of a week are one column, whether they are still apart or not", () => {
  const monday = mondayOf(TODAY);
  const steps = stepsOf("year", TODAY, [
    { day: monday - 7, views: 4 },
    { day: monday, views: 1 },
    { day: monday + 1, views: 2 },
  ]);
  expect(steps.slice(-2)).toEqual([
    { day: monday - 7, views: 4 },
    { day: monday, views: 3 },
  ]);
});

test.each([
  [0, 4],
  [3, 4],
  [7, 10],
  [11, 20],
  [37, 40],
  [41, 50],
  [999, 1000],
  [1001, 2000],
])("a highest column of %i stands under %i", (highest, top) => {
  expect(topOf(highest)).toBe(top);
});
