import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  ACCENTS,
  contrast,
  contrastIn,
  FOR_TEXT,
  isColour,
  nearestPassing,
  ratioInWords,
  SURFACES,
  type Theme,
} from "#lib/settings/look/contrast.ts";

const THEMES: Theme[] = ["light", "dark"];

test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#777777", "#ffffff", 4.48],
  ["#767676", "#ffffff", 4.54],
  ["#0000ff", "#ffffff", 8.59],
  ["#ff0000", "#ffffff", 4.0],
  ["#ffff00", "#000000", 19.56],
])("the contrast of %s and %s is %d, either way round", (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 1);
  expect(contrast(b, a)).toBe(contrast(a, b));
});

test("a ratio is not rounded up to what it is not", () => {
  expect(ratioInWords(4.499)).toBe("4.4:1");
  expect(ratioInWords(4.5)).toBe("4.5:1");
});

test("the accents that the site comes with pass, and the surfaces are those of the style sheet", () => {
  const tokens = readFileSync("components/site/tokens.css", "utf8");
  for (const theme of THEMES) {
    expect(contrastIn(theme, ACCENTS[theme])).toBeGreaterThanOrEqual(FOR_TEXT);
    for (const colour of [...SURFACES[theme], ACCENTS[theme]]) expect(tokens).toContain(colour);
  }
});

test.each([
  "#ffd400",
  "#ff7f00",
  "#e60026",
  "#00a65a",
  "#3fa9f5",
  "#7b2ff7",
  "#888888",
  "#ffffff",
  "#000000",
  "#8c1d18",
])("the nearest to %s that passes does pass, and what passes stays as it is", (colour) => {
  for (const theme of THEMES) {
    const found = nearestPassing(theme, colour);
    expect(isColour(found)).toBe(true);
    expect(contrastIn(theme, found)).toBeGreaterThanOrEqual(FOR_TEXT);
    if (contrastIn(theme, colour) >= FOR_TEXT) expect(found).toBe(colour);
  }
});

test("the nearest is near: what only just fails changes little", () => {
  const colour = "#a86a5c";
  expect(contrastIn("light", colour)).toBeLessThan(FOR_TEXT);
  expect(contrastIn("light", nearestPassing("light", colour))).toBeLessThan(FOR_TEXT + 0.25);
});

test.each(["#fff", "red", "#12345g", "#1234567", ""])("%s is no colour as it is written here", (text) => {
  expect(isColour(text)).toBe(false);
});
