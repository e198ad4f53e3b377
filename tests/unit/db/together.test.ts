import { expect, test } from "vitest";
import { together } from "#db/dialect/together.ts";

test("answers what each of them answers", async () => {
  expect(await together(Promise.resolve(1), "two", false)).toEqual([1, "two", false]);
});

test("throws what went wrong first, once all of them are over", async () => {
  const over: string[] = [];
  const after = (name: string, turns: number, problem?: Error) =>
    (async () => {
      for (let turn = 0; turn < turns; turn++) await undefined;
      over.push(name);
      if (problem) throw problem;
    })();
  const work = together(
    after("late", 9, new Error("the transaction has failed")),
    after("first", 3, new Error("40001")),
    after("last", 12),
  );
  await expect(work).rejects.toThrow("40001");
  expect(over).toEqual(["first", "late", "last"]);
});
