import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** In a process of its own, since what answers here is the test runner's. */
const asks = `
  const { eq } = await import("drizzle-orm");
  const { sqliteTable } = await import("drizzle-orm/sqlite-core");
  const { createRequire } = await import("node:module");
  console.log(JSON.stringify([
    ["drizzle-orm", "drizzle-orm/pg-core", "zod", "#lib/tags.ts"].map((each) => import.meta.resolve(each)),
    typeof eq, typeof sqliteTable, createRequire(import.meta.url).resolve("drizzle-orm"),
  ]));`;

test("a start that saves itself work finds the same modules as any other", () => {
  const quick = answered("--import", "./lib/kernel/quick-start.ts");
  expect(quick).toEqual(answered());
  expect(JSON.parse(quick).slice(1, 3)).toEqual(["function", "function"]);
});

function answered(...flags: string[]): string {
  return execFileSync("node_modules/.bin/node", [...flags, "--input-type=module", "--eval", asks], {
    encoding: "utf8",
  });
}
