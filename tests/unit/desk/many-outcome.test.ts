import { expect, test } from "vitest";
import { listed } from "#components/desk/listed.ts";
import { outcomeOf } from "#components/desk/many/outcome.ts";
import type { BulkResult } from "#lib/media/bulk.ts";

const done = (count: number): BulkResult[] => Array.from({ length: count }, (_, at) => ({ id: `d${at}`, ok: true }));
const refused = (id: string, message: string, uses: object[] = []): BulkResult => ({
  ...{ id, ok: false },
  problem: { code: "conflict", message, ...(uses.length > 0 && { details: { uses } }) },
});
const nameOf = (id: string) => `${id}.jpg`;

test("47 changed, 3 not: and of those, which and why, each reason once", () => {
  const results = [...done(47), refused("a", "Not yours."), refused("b", "In use."), refused("c", "Not yours.")];
  expect(outcomeOf("changed", results, nameOf)).toEqual({
    words: "47 changed, 3 not.",
    tone: "error",
    refused: [
      { message: "Not yours.", names: ["a.jpg", "c.jpg"], uses: [] },
      { message: "In use.", names: ["b.jpg"], uses: [] },
    ],
  });
});

test("all, one, and none have their own words", () => {
  expect(outcomeOf("put into the trash", done(1_200), nameOf).words).toBe("1,200 put into the trash.");
  expect(outcomeOf("moved", done(1), nameOf).words).toBe("One moved.");
  expect(outcomeOf("removed for good", [refused("a", "In use.")], nameOf).words).toBe("None was removed for good.");
});

test("a refusal names the articles, each once, and what was wrong with a field rather than that something was", () => {
  const ferry = { articleId: "1", title: "A ferry", live: true, draft: false, lead: true };
  const [use] = outcomeOf(
    "put into the trash",
    [refused("a", "In use.", [ferry]), refused("b", "In use.", [ferry])],
    nameOf,
  ).refused;
  expect(use).toEqual({ message: "In use.", names: ["a.jpg", "b.jpg"], uses: [ferry] });
  const problem = { code: "invalid" as const, message: "Some fields …", fields: { "words.credit": "Too long." } };
  expect(outcomeOf("changed", [{ id: "a", ok: false, problem }], nameOf).refused[0]?.message).toBe("Too long.");
});

test("a few names are all said, of many the first and how many more", () => {
  expect(listed(["a", "b", "c"])).toBe("a, b and c");
  expect(listed(["a", "b", "c", "d", "e", "f", "g"])).toBe("a, b, c, d and 3 more");
});
