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

test("throws the failure, not what fails because of it and is heard of before it", async () => {
  const failing = (code: string, turns: number) =>
    (async () => {
      for (let turn = 0; turn < turns; turn++) await undefined;
      // Drizzle puts the driver's error into one of its own.
      throw new Error("Failed query", { cause: Object.assign(new Error(code), { code }) });
    })();
  await expect(
    together(failing("25P02", 1), together(failing("40001", 1), failing("25P02", 20))),
  ).rejects.toMatchObject({
    cause: { code: "40001" },
  });
  await expect(together(failing("25P02", 1))).rejects.toMatchObject({ cause: { code: "25P02" } });
});
