import { expect, test } from "vitest";
import { createTurns } from "#lib/media/turns.ts";

/** Jobs that note when they begin, and end when they are told to. */
function aDay(most = { uploads: 100, wishes: 100 }) {
  const inTurn = createTurns(most);
  const begun: string[] = [];
  const running: (() => void)[] = [];
  const ask = (line: "uploads" | "wishes", name: string) =>
    inTurn(line, async () => {
      begun.push(name);
      await new Promise<void>((resolve) => running.push(resolve));
      return name;
    });
  const end = async () => {
    running.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, ask, end };
}

test("a hundred uploads let every reader's picture through, one after each of them", async () => {
  const { begun, ask, end } = aDay();
  const all = Array.from({ length: 100 }, (_, at) => ask("uploads", `upload ${at}`));
  all.push(...["a", "b", "c"].map((name) => ask("wishes", name)));
  for (let at = 0; at < 103; at++) await end();
  expect(begun.slice(0, 7)).toEqual(["upload 0", "a", "upload 1", "b", "upload 2", "c", "upload 3"]);
  expect(await Promise.all(all)).toHaveLength(103);
});

test("and readers' wishes hold no upload up", async () => {
  const { begun, ask, end } = aDay();
  const all = Array.from({ length: 20 }, (_, at) => ask("wishes", `wish ${at}`));
  all.push(ask("uploads", "an upload"));
  await end();
  await end();
  expect(begun.indexOf("an upload")).toBeLessThanOrEqual(2);
  for (let at = 0; at < 20; at++) await end();
  await Promise.all(all);
});

test("never more than one runs, and a line that is full says so at once", async () => {
  const { begun, ask, end } = aDay({ uploads: 1, wishes: 2 });
  const all = [ask("wishes", "a"), ask("wishes", "b"), ask("wishes", "c"), ask("uploads", "d")];
  await expect(ask("wishes", "e")).rejects.toMatchObject({ name: "Busy" });
  await expect(ask("uploads", "f")).rejects.toMatchObject({ name: "Busy" });
  expect(begun).toEqual(["a"]);
  for (let at = 0; at < 4; at++) await end();
  expect((await Promise.all(all)).toSorted()).toEqual(["a", "b", "c", "d"]);
  const later = ask("wishes", "g");
  await end();
  expect(await later).toBe("g");
});

test("a job that fails passes its turn on", async () => {
  const inTurn = createTurns({ uploads: 5 });
  const failing = inTurn("uploads", () => Promise.reject(new Error("no")));
  const next = inTurn("uploads", async () => "next");
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("next");
});
