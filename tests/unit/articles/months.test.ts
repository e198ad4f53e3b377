import { expect, test } from "vitest";
import { isMonth, monthAfter, monthOf, spanOf, utcMonthsIn } from "#lib/articles/months.ts";

const iso = ({ from, to }: { from: Date; to: Date }) => [from.toISOString(), to.toISOString()];

test("a month begins and ends at midnight of the newsroom, also when its clocks change within it", () => {
  expect(iso(spanOf("2026-11", "UTC"))).toEqual(["2026-11-01T00:00:00.000Z", "2026-12-01T00:00:00.000Z"]);
  expect(iso(spanOf("2026-03", "Europe/Kyiv"))).toEqual(["2026-02-28T22:00:00.000Z", "2026-03-31T21:00:00.000Z"]);
  expect(iso(spanOf("2026-12", "Pacific/Auckland"))[0]).toBe("2026-11-30T11:00:00.000Z");
});

test("the last evening of a month belongs to it in one zone, and to the next in another", () => {
  const at = new Date("2026-11-30T23:30:00Z");
  expect(monthOf(at, "UTC")).toBe("2026-11");
  expect(monthOf(at, "Europe/Kyiv")).toBe("2026-12");
  expect(monthAfter("2026-12")).toBe("2027-01");
});

test("the tags of a month are those of every month of UTC that it reaches into", () => {
  expect(utcMonthsIn(spanOf("2026-11", "UTC"))).toEqual(["2026-11"]);
  expect(utcMonthsIn(spanOf("2026-11", "Europe/Kyiv"))).toEqual(["2026-10", "2026-11"]);
  expect(utcMonthsIn(spanOf("2026-12", "America/New_York"))).toEqual(["2026-12", "2027-01"]);
});

test("an address names a month, or nothing", () => {
  expect(["2026-11", "1999-01"].map(isMonth)).toEqual([true, true]);
  expect(["2026-13", "2026-00", "2026-1", "0000-01", "9999-12", "2026-11x", ""].some(isMonth)).toBe(false);
});
