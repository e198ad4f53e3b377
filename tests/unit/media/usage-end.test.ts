import { expect, test } from "vitest";
import { endOfDay, lastDay, usageEndInWords, usageState } from "#lib/media/usage-end.ts";

test.each([
  ["2030-02-28", "UTC", "2030-03-01T00:00:00.000Z"],
  ["2030-02-28", "Europe/Paris", "2030-02-28T23:00:00.000Z"],
  ["2030-02-28", "America/New_York", "2030-03-01T05:00:00.000Z"],
  ["2030-02-28", "Pacific/Kiritimati", "2030-02-28T10:00:00.000Z"],
  // The clocks change in the night after, and in the night before.
  ["2030-03-30", "Europe/Kyiv", "2030-03-30T22:00:00.000Z"],
  ["2030-03-31", "Europe/Kyiv", "2030-03-31T21:00:00.000Z"],
  ["2030-10-26", "Europe/Kyiv", "2030-10-26T21:00:00.000Z"],
  ["2030-10-27", "Europe/Kyiv", "2030-10-27T22:00:00.000Z"],
])("what may be used until %s in %s may not be used from %s on", (day, zone, end) => {
  expect(endOfDay(day, zone).toISOString()).toBe(end);
  expect(lastDay(endOfDay(day, zone), zone)).toBe(day);
});

test("every day of a year comes back as itself, in zones of all kinds", () => {
  for (const zone of [
    "UTC",
    "Europe/Paris",
    "America/Santiago",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Africa/Cairo",
  ]) {
    for (let at = 0; at < 366; at++) {
      const day = new Date(Date.UTC(2031, 0, 1 + at)).toISOString().slice(0, 10);
      expect(lastDay(endOfDay(day, zone), zone), `${day} in ${zone}`).toBe(day);
    }
  }
});

test("the end of usage is said in words, by the calendar of the newsroom", () => {
  const kyiv = "Europe/Kyiv";
  const end = endOfDay("2030-01-27", kyiv);
  const at = (moment: string) => usageEndInWords(end, new Date(moment), kyiv);
  expect(at("2030-01-15T12:00:00Z")).toBe("ends in 12 days, on 27 January 2030");
  expect(at("2030-01-25T22:30:00Z")).toBe("ends tomorrow, 27 January 2030");
  expect(at("2030-01-26T22:00:00Z")).toBe("ends today, 27 January 2030");
  expect(at("2030-01-27T22:00:00Z")).toBe("ended on 27 January 2030");
});

test("soon is within thirty days; from its last moment on it has ended", () => {
  const end = endOfDay("2030-02-28", "UTC");
  expect(usageState(end, new Date("2030-01-15T00:00:00Z"))).toBe("later");
  expect(usageState(end, new Date("2030-02-01T00:00:00Z"))).toBe("soon");
  expect(usageState(end, end)).toBe("ended");
});
