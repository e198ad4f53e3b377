import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sheets = globSync("components/{site,article}/**/*.css");

test("no rule of the readers' style sheets spaces letters that join, whatever else it outranks", () => {
  const spacings = sheets.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/letter-spacing: (.*);/g)].map(([, value]) => [file, value]),
  );
  expect(spacings.length).toBeGreaterThan(5);
  for (const [file, value] of spacings)
    expect([file, value]).toEqual([file, expect.stringMatching(/^calc\(-?[\d.]+em \* var\(--spaced, 1\)\)$/)]);
});

test("no rule sets lines of the serif so low that Arabic letters touch, unless it sets figures", () => {
  for (const file of sheets) {
    const low = readFileSync(file, "utf8").match(/(?:line-height: |\/ )1(?:\.[0-2]\d*)?(?:;| var\(--serif\))/g) ?? [];
    // Numbers before stories, one line each.
    expect([file, low.filter((each) => each !== "/ 1 var(--serif)")]).toEqual([file, []]);
  }
});
