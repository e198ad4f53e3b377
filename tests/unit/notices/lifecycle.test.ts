import { expect, test } from "vitest";
import { NOTICE_KINDS } from "#db/vocabulary.ts";
import { lastMorning } from "#lib/notices/lifecycle.ts";
import { NOTICE_WORDS } from "#lib/notices/mails/words.ts";
import { KIND_WISHES, noticePath, noticeSentence } from "#lib/notices/sentence.ts";

test.each([
  ["2030-01-15T12:00Z", "Europe/Kyiv", "2030-01-15T05:00Z"],
  ["2030-01-15T04:59Z", "Europe/Kyiv", "2030-01-14T05:00Z"],
  ["2030-01-15T05:00Z", "Europe/Kyiv", "2030-01-15T05:00Z"],
  // Summer time.
  ["2030-07-15T12:00Z", "Europe/Kyiv", "2030-07-15T04:00Z"],
  ["2030-01-15T12:00Z", "Pacific/Kiritimati", "2030-01-14T17:00Z"],
  ["2030-01-15T12:00Z", "America/Los_Angeles", "2030-01-14T15:00Z"],
  // The clocks go forward in the night before.
  ["2030-03-31T12:00Z", "Europe/Kyiv", "2030-03-31T04:00Z"],
])("at %s the last seven o’clock in %s was at %s", (now, zone, wanted) => {
  expect(lastMorning(new Date(now), zone)).toEqual(new Date(wanted));
});

test("every kind has a sentence in the desk and in every language of the mails, and a name to choose it by", () => {
  for (const kind of NOTICE_KINDS) {
    const { before, title, after } = noticeSentence({ kind, by: null, title: " ", words: "" });
    expect(`${before}${title}${after}`).toMatch(/^(Somebody .+ An|An|What .+ An) untitled article/);
    expect(KIND_WISHES[kind]).toBeTruthy();
    for (const words of Object.values(NOTICE_WORDS)) expect(words.kinds[kind]("Ada", "Lake")).toContain("Lake");
  }
});

test("a notice leads to its comment, or to its article", () => {
  expect(noticePath({ articleId: "a", commentId: "c" })).toBe("/admin/articles/a?comment=c");
  expect(noticePath({ articleId: "a", commentId: null })).toBe("/admin/articles/a");
});
