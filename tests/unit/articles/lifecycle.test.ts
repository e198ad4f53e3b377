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
  const begun = publicationDates({ publishedAt: null, republishedAt: null }, first);
  expect(begun).toEqual({ publishedAt: first, republishedAt: null, textOutAt: first });
  expect(publicationDates(begun, second)).toEqual({ publishedAt: first, republishedAt: second, textOutAt: second });
});

test("a minor edit moves nothing that readers are told, and a first publication is never one", () => {
  const [first, second, third] = [new Date("2030-01-01"), new Date("2030-01-02"), new Date("2030-01-03")];
  const told = { publishedAt: first, republishedAt: second };
  expect(publicationDates(told, third, true)).toEqual({ ...told, textOutAt: third });
  expect(publicationDates({ publishedAt: first, republishedAt: null }, third, true).republishedAt).toBeNull();
  expect(publicationDates({ publishedAt: null, republishedAt: null }, first, true).publishedAt).toEqual(first);
});
