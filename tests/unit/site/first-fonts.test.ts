import { basename } from "node:path";
import { expect, test } from "vitest";
import { firstFonts, slantedFont } from "#components/site/first-fonts.ts";

const asked = (language: string) => firstFonts(language).map((file) => basename(file).replace("source-serif-4-", ""));

test("a page asks early for the letters of its site's script alone, and Latin's figures", () => {
  const latin = ["latin-400-normal.woff2", "latin-600-normal.woff2"];
  const cyrillic = ["cyrillic-400-normal.woff2", "cyrillic-600-normal.woff2"];
  expect(asked("en-GB")).toEqual(latin);
  expect(asked("vi")).toEqual(latin);
  expect(asked("sr-Latn")).toEqual(latin);
  for (const language of ["uk", "sr", "kk"])
    expect([language, asked(language)]).toEqual([language, [...cyrillic, ...latin]]);
});

test("a site in a script that the letters do not have asks for none", () => {
  for (const language of ["ar", "fa", "he", "zh-Hant", "ja"])
    expect([language, asked(language), slantedFont(language)]).toEqual([language, [], undefined]);
});
