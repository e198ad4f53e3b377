import { expect, test } from "vitest";
import { dayOrClock, longMoment } from "#components/site/when.ts";
import { en } from "#components/site/words/en.ts";
import { wordsIn } from "#components/site/words/in-language.ts";
import { readCursor, writeCursor } from "#lib/articles/cursor.ts";
import { directionOf } from "#lib/content/direction.ts";
import { type ReaderSection, topLevel, trailTo } from "#lib/sections/tree.ts";

const section = (id: string, parentId: string | null): ReaderSection => ({
  id,
  parentId,
  name: id,
  path: id,
  description: "",
});

test("a cursor comes back as it was written, and anything else is none", () => {
  const place = { at: new Date("2030-01-15T12:00:00.123Z"), id: "abc123" };
  expect(readCursor(writeCursor(place))).toEqual(place);
  for (const odd of [undefined, "", ".", "zzzzzzzzzzzz.a", "abc", "12.", "12.a b", "12.<x>"])
    expect(readCursor(odd)).toBeNull();
});

test("the way to a section runs from the top down and never in a circle", () => {
  const tree = [section("talks", null), section("guarantees", "talks"), section("a", "b"), section("b", "a")];
  expect(trailTo(tree, "guarantees").map((each) => each.id)).toEqual(["talks", "guarantees"]);
  expect(trailTo(tree, "a").map((each) => each.id)).toEqual(["b", "a"]);
  expect(trailTo(tree, "gone")).toEqual([]);
  expect(topLevel(tree).map((each) => each.id)).toEqual(["talks"]);
});

test("times are told in the site's zone and language", () => {
  const date = new Date("2026-03-14T17:20:00Z");
  expect(longMoment(date, { language: "en", timeZone: "UTC" })).toBe("14 March 2026, 17:20 UTC");
  expect(longMoment(date, { language: "de", timeZone: "Europe/Berlin" })).toBe("14. März 2026, 18:20 MEZ");
  const near = new Date("2026-03-14T22:50:00Z");
  expect(dayOrClock(date, near, { language: "en", timeZone: "UTC" })).toBe("17:20");
  expect(dayOrClock(date, near, { language: "en", timeZone: "Asia/Tokyo" })).toBe("02:20");
  expect(dayOrClock(new Date(0), near, { language: "en", timeZone: "UTC" })).toBe("1 January 1970");
});

test("every language has all words, and an unknown one gets English", () => {
  for (const language of ["ar", "de", "fr", "uk"])
    expect(Object.keys(wordsIn(language)).sort()).toEqual(Object.keys(en).sort());
  expect(wordsIn("de-AT")).toBe(wordsIn("de"));
  expect(wordsIn("sw")).toBe(en);
});

test("a language is set in its direction", () => {
  expect(["ar", "he-IL", "ur", "az-Arab"].map(directionOf)).toEqual(["rtl", "rtl", "rtl", "rtl"]);
  expect(["en", "uk", "ar-Latn", "az"].map(directionOf)).toEqual(["ltr", "ltr", "ltr", "ltr"]);
});
