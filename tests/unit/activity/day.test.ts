import { expect, test } from "vitest";
import { dayOf, nextDay, startOfDay } from "#lib/activity/day.ts";

test.each([
  ["2026-03-14", "UTC", "2026-03-14T00:00:00.000Z"],
  ["2026-03-14", "Europe/Kyiv", "2026-03-13T22:00:00.000Z"],
  // The clocks go forward on this day, and back on the next.
  ["2026-03-29", "Europe/Kyiv", "2026-03-28T22:00:00.000Z"],
  ["2026-03-30", "Europe/Kyiv", "2026-03-29T21:00:00.000Z"],
  ["2026-10-26", "Europe/Kyiv", "2026-10-25T22:00:00.000Z"],
  ["2026-06-01", "America/New_York", "2026-06-01T04:00:00.000Z"],
  ["2026-06-01", "Asia/Kathmandu", "2026-05-31T18:15:00.000Z"],
  ["2026-06-01", "Pacific/Kiritimati", "2026-05-31T10:00:00.000Z"],
  // Here that day began at one o'clock.
  ["2026-03-08", "America/Havana", "2026-03-08T05:00:00.000Z"],
])("%s in %s begins at %s", (day, zone, at) => expect(startOfDay(day, zone)?.toISOString()).toBe(at));

test("every day of a year begins where the day before ends, in zones that change their clocks", () => {
  for (const zone of ["Europe/Kyiv", "America/Havana", "Australia/Lord_Howe", "Africa/Cairo", "America/Santiago"]) {
    for (let day = "2026-01-01"; day < "2027-01-01"; day = nextDay(day)) {
      const at = startOfDay(day, zone) as Date;
      expect(dayOf(at, zone)).toBe(day);
      expect(dayOf(new Date(at.getTime() - 1), zone) < day).toBe(true);
    }
  }
});

test("what is no day is none", () => {
  for (const day of ["", "2026-02-30", "2026-13-01", "yesterday", "2026-3-1"])
    expect(startOfDay(day, "UTC")).toBeNull();
});
