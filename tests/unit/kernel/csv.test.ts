import { expect, test } from "vitest";
import { csvLine } from "#lib/kernel/csv.ts";

const cellOf = (text: string) => csvLine([text]).slice(1, -3).replaceAll('""', '"');

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  '  =HYPERLINK("http://evil.example")',
  "\u200b=1+1",
  "\ufeff=1+1",
  "\u00a0@A1",
  "|calc",
  "%0A=1",
])("%j is no formula any more", (text) => expect(cellOf(text)).toBe(`'${text}`));

test("ordinary texts stay as they are, quotes and line breaks included", () => {
  for (const text of ["", "Mara", "a=b", "2026-03-14", 'She said "no"', "one\ntwo", "Ліхтар, 🕯"])
    expect(cellOf(text)).toBe(text);
});

test("a line has every cell in quotes and ends as the standard says", () => {
  expect(csvLine(["a", 'b"c', "d,e"])).toBe('"a","b""c","d,e"\r\n');
});
