import { expect, test } from "vitest";
import { publicationDates, stateOf } from "#lib/articles/lifecycle.ts";

const facts = { trashed: false, draftHash: "a", liveHash: null, everPublished: false };

test("an article that was never published is a draft", () => {
  expect(stateOf(facts)).toBe("draft");
});

test("an article whose draft is what readers see is live", () => {
  expect(stateOf({ ...facts, liveHash: "a", everPublished: true })).toBe("live");
});

test("working on a live article makes it live with changes", () => {
  expect(stateOf({ ...facts, draftHash: "b", liveHash: "a", everPublished: true })).toBe("live-with-changes");
});

test("an article that was taken back from readers is withdrawn", () => {
  expect(stateOf({ ...facts, everPublished: true })).toBe("withdrawn");
});

test("what lies in the trash is trashed, whatever it was", () => {
  expect(stateOf({ ...facts, trashed: true, everPublished: true })).toBe("trashed");
});

test("the date of first publication survives every later one", () => {
  const first = new Date("2030-01-01");
  const second = new Date("2030-01-02");
  expect(publicationDates({ publishedAt: null }, first)).toEqual({ publishedAt: first, republishedAt: null });
  expect(publicationDates({ publishedAt: first }, second)).toEqual({ publishedAt: first, republishedAt: second });
});
