import { expect, test } from "vitest";
import { escaped, folded, icalendar } from "#lib/calendar/icalendar.ts";
import { type Component, parse } from "#tests/support/icalendar.ts";

const AT = new Date("2030-01-15T12:00:00.000Z");
const event = (summary: string) => ({
  ...{ uid: "planned-a@desk.example", at: AT, stamp: AT, summary, category: "Planned", tentative: true },
  url: "https://desk.example/admin/articles/aaaaaaaaaaaaaaaa",
});
const only = (text: string) => parse(text).components[0] as Component;

test("an event has all that calendar programs ask for", () => {
  const calendar = parse(icalendar("The Lantern", [event("Planned: A story")]));
  expect(calendar).toMatchObject({
    name: "VCALENDAR",
    values: { VERSION: "2.0", PRODID: "-//Standfirst//Calendar//EN", METHOD: "PUBLISH", NAME: "The Lantern" },
  });
  expect(calendar.components).toEqual([
    {
      name: "VEVENT",
      values: {
        ...{ UID: "planned-a@desk.example", DTSTAMP: "20300115T120000Z", DTSTART: "20300115T120000Z" },
        ...{ DURATION: "PT15M", SUMMARY: "Planned: A story", CATEGORIES: "Planned", STATUS: "TENTATIVE" },
        ...{ URL: "https://desk.example/admin/articles/aaaaaaaaaaaaaaaa", TRANSP: "TRANSPARENT", CLASS: "PRIVATE" },
      },
      components: [],
    },
  ]);
});

test.each([
  ["commas and semicolons", "One, two; three: four"],
  ["backslashes", "C:\\new\\, and \\n as typed"],
  ["a line break that pretends to be a property", "A title\r\nATTENDEE:mailto:evil@example.org\nEND:VEVENT"],
  ["Unicode’s own line breaks", "A\u2028B\u2029C\u0085D"],
  ["emoji and letters of many bytes", "👩🏽‍🚀 Київ — ".repeat(20)],
  ["Arabic", "قمة البحيرة ".repeat(30)],
  ["very long words", "x".repeat(2_000)],
])("a title with %s stays one title", (_, title) => {
  const text = icalendar("Lantern", [event(title)]);
  const { values, components } = only(text);
  expect(components).toEqual([]);
  expect(Object.keys(values)).not.toContain("ATTENDEE");
  expect(values.SUMMARY).toBe(title.replace(/\r\n|[\n\u2028\u2029\u0085]/g, "\n"));
});

test("every line ends with CRLF and has at most 75 octets; no letter is cut in two", () => {
  const text = icalendar("Lantern", [event("Ї👩🏽‍🚀".repeat(60))]);
  expect(text.endsWith("\r\n")).toBe(true);
  const lines = text.slice(0, -2).split("\r\n");
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n\uFFFD]/);
    expect(line.isWellFormed()).toBe(true);
  }
});

test.each([
  ["a", 1],
  ["x".repeat(75), 1],
  ["x".repeat(76), 2],
  ["x".repeat(75 + 74), 2],
  ["x".repeat(75 + 75), 3],
])("a line of so many letters is folded into so many", (line, count) =>
  expect(folded(line).split("\r\n")).toHaveLength(count),
);

test("control characters and halves of letters are left out", () => {
  expect(escaped("a\u0000b\u0007c")).toBe("abc");
  expect(escaped("a\uD83Db").isWellFormed()).toBe(true);
});
