import { expect, test } from "vitest";
import { similarTo } from "#lib/search/similar.ts";

const text = (title: string, standfirst = "") => ({ title, standfirst, language: "en" });

test("a headline asks first for three of its longest words together, then for two in a headline", () => {
  const [threes, pairs, ...more] = similarTo(text("Harbour dredging stalls", "Ferries wait."));
  expect(more).toEqual([]);
  expect(JSON.stringify(threes)).toContain("‡");
  expect(JSON.stringify(pairs)).toContain("†");
  // Of five words there are ten threes; of the three in the headline three pairs.
  expect(groupsIn(threes)).toBe(10);
  expect(groupsIn(pairs)).toBe(3);
});

test("a long headline asks for no more than a short index answers at once", () => {
  const words = Array.from({ length: 40 }, (_, at) => `subject${"x".repeat(at)}`).join(" ");
  expect(similarTo(text(words, words)).map(groupsIn)).toEqual([20, 6]);
});

test("too few words to go by find nothing", () => {
  expect(similarTo(text("Yes"))).toEqual([]);
  expect(similarTo(text("Ferries"))).toEqual([]);
  expect(similarTo(text("", ""))).toEqual([]);
});

function groupsIn(asked: unknown): number {
  return (asked as { all: [unknown, { any: unknown[] }] }).all[1].any.length;
}
