import { expect, test } from "vitest";
import { aheadOfUtc, nextHour, timeInWords } from "#components/editor/schedule/time-words.ts";
import { writtenTime } from "#components/editor/schedule/use-question.ts";
import { readTime } from "#lib/schedule/read-time.ts";

const at = new Date("2026-03-03T08:00:00Z");

test("a moment is told in the zone that was chosen, and in others only where clocks differ", () => {
  const site = "Europe/Kyiv";
  expect(timeInWords(at, { chosen: site, site, own: site })).toBe("Tuesday 3 March 2026, 10:00 (Europe/Kyiv)");
  expect(timeInWords(at, { chosen: site, site, own: "Europe/Helsinki" })).not.toContain("which is");
  expect(timeInWords(at, { chosen: site, site, own: "Europe/Paris" })).toBe(
    "Tuesday 3 March 2026, 10:00 (Europe/Kyiv), which is 09:00 for you (Europe/Paris)",
  );
  expect(timeInWords(at, { chosen: "America/New_York", site, own: "Asia/Tokyo" })).toBe(
    "Tuesday 3 March 2026, 03:00 (America/New York), which is 17:00 for you (Asia/Tokyo) and 10:00 on the site (Europe/Kyiv)",
  );
  expect(timeInWords(at, { chosen: "Pacific/Auckland", site: "America/New_York", own: null })).toContain(
    "which is 03:00 on the site",
  );
  expect(timeInWords(new Date("2026-03-03T02:00:00Z"), { chosen: site, site, own: "America/New_York" })).toContain(
    "which is Monday 2 March 2026, 21:00 for you",
  );
});

test("the two moments of a repeated hour have names, and are the same moment when they are read again", () => {
  const zone = "Europe/Paris";
  for (const [moment, which] of [
    ["2026-10-25T00:30:00Z", "the first"],
    ["2026-10-25T01:30:00Z", "the second"],
  ] as const) {
    const found = new Date(moment);
    expect(timeInWords(found, { chosen: zone, site: zone, own: zone })).toContain(`02:30, ${which} of the two`);
    expect(readTime(writtenTime(found, zone))).toMatchObject({ at: found });
  }
  expect(aheadOfUtc(new Date("2026-10-25T00:30:00Z"), zone)).toBe("UTC+2");
  expect(aheadOfUtc(new Date("2026-10-25T01:30:00Z"), zone)).toBe("UTC+1");
});

test("the question begins with the next full hour that leaves some time", () => {
  expect(nextHour(new Date("2026-03-03T08:10:00Z"), "Europe/Kyiv")).toBe("2026-03-03T11:00");
  expect(nextHour(new Date("2026-03-03T08:58:00Z"), "Europe/Kyiv")).toBe("2026-03-03T12:00");
});
