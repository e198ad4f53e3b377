import { expect, test } from "vitest";
import { localTime, momentsOf } from "#lib/kernel/zoned-time.ts";

const at = (iso: string) => ({ at: new Date(iso) });

test("a time is the moment that clocks of its zone show it", () => {
  expect(momentsOf("2026-01-15T10:30", "Europe/Kyiv")).toEqual(at("2026-01-15T08:30:00Z"));
  expect(momentsOf("2026-07-15T10:30", "Europe/Kyiv")).toEqual(at("2026-07-15T07:30:00Z"));
  expect(momentsOf("2026-07-15T10:30", "UTC")).toEqual(at("2026-07-15T10:30:00Z"));
  expect(momentsOf("2026-07-15T10:30", "Asia/Kathmandu")).toEqual(at("2026-07-15T04:45:00Z"));
  expect(momentsOf("2026-07-15T00:00", "Pacific/Kiritimati")).toEqual(at("2026-07-14T10:00:00Z"));
  expect(momentsOf("2026-12-31T23:59", "Pacific/Pago_Pago")).toEqual(at("2027-01-01T10:59:00Z"));
});

test("an hour that clocks skip is told, with the first moment after it", () => {
  expect(momentsOf("2026-03-29T02:30", "Europe/Paris")).toEqual({ skipped: new Date("2026-03-29T01:30:00Z") });
  expect(momentsOf("2026-03-29T01:59", "Europe/Paris")).toEqual(at("2026-03-29T00:59:00Z"));
  expect(momentsOf("2026-03-29T03:00", "Europe/Paris")).toEqual(at("2026-03-29T01:00:00Z"));
  expect(momentsOf("2026-03-08T02:15", "America/New_York")).toEqual({ skipped: new Date("2026-03-08T07:15:00Z") });
  // Half an hour only.
  expect(momentsOf("2026-10-04T02:10", "Australia/Lord_Howe")).toEqual({ skipped: new Date("2026-10-03T15:40:00Z") });
});

test("an hour that clocks repeat is two moments", () => {
  expect(momentsOf("2026-10-25T02:30", "Europe/Paris")).toEqual({
    twice: [new Date("2026-10-25T00:30:00Z"), new Date("2026-10-25T01:30:00Z")],
  });
  expect(momentsOf("2026-10-25T03:00", "Europe/Paris")).toEqual(at("2026-10-25T02:00:00Z"));
  expect(momentsOf("2026-04-05T01:45", "Australia/Lord_Howe")).toEqual({
    twice: [new Date("2026-04-04T14:45:00Z"), new Date("2026-04-04T15:15:00Z")],
  });
});

test("what is no date, no time or no zone is none", () => {
  for (const local of ["", "2026-02-31T10:00", "2026-01-01", "2026-01-01T24:30", "2026-13-01T10:00", "1 May 2026"])
    expect(momentsOf(local, "UTC")).toBeNull();
  expect(momentsOf("2026-01-01T10:00", "Europe/Atlantis")).toBeNull();
  expect(momentsOf("2026-01-01T10:00", "")).toBeNull();
});

test("a moment is shown as clocks of the zone show it, and read back as the same", () => {
  for (const zone of ["Europe/Kyiv", "America/St_Johns", "Asia/Kathmandu", "Pacific/Chatham", "UTC"])
    for (let hour = 0; hour < 24 * 365; hour += 37) {
      const moment = new Date(Date.UTC(2026, 0, 1, hour, 20));
      const found = momentsOf(localTime(moment, zone), zone);
      const all = found && ("at" in found ? [found.at] : "twice" in found ? found.twice : []);
      expect(all).toContainEqual(moment);
    }
});
