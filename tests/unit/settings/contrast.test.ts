import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, FOR_TEXT, LIGHTS, ratioInWords, type Theme, worstOn } from "#lib/settings/look/contrast.ts";
import { FOR_INK, judge, type Part } from "#lib/settings/look/judge.ts";
import { byNight } from "#lib/settings/look/night.ts";
import { fromLch, isColour, mix, toLch } from "#lib/settings/look/oklch.ts";
import { BOUNDS, PALETTES, paletteOf } from "#lib/settings/look/palette.ts";
import { ACCENTS } from "#lib/settings/look/tokens.ts";

const COMES = (theme: Theme) => ({ paper: PALETTES[theme].paper, ink: PALETTES[theme].ink });

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

test("the colours that the site comes with pass, and are those of the style sheet", () => {
  const sheet = readFileSync("components/site/tokens.css", "utf8");
  for (const [name, light] of Object.entries(PALETTES.light)) {
    const dark = PALETTES.dark[name as keyof typeof PALETTES.dark];
    expect(sheet).toContain(`--${name}: light-dark(${light}, ${dark});`);
  }
  expect(sheet).toContain(`--accent: light-dark(${ACCENTS.light}, ${ACCENTS.dark});`);
  for (const theme of LIGHTS) {
    expect(judge("paper", theme, PALETTES[theme].paper, COMES(theme)).better).toBeNull();
    expect(judge("ink", theme, PALETTES[theme].ink, COMES(theme)).better).toBeNull();
    expect(judge("mark", theme, ACCENTS[theme], COMES(theme)).better).toBeNull();
  }
});

test.each(["#fff", "red", "#12345g", "#1234567", ""])("%s is no colour as it is written here", (text) => {
  expect(isColour(text)).toBe(false);
});

describe("whatever an admin chooses", () => {
  /** Numbers that look random and come again. */
  function* numbers(seed: number): Generator<number> {
    for (let state = seed; ; state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) yield state / 2 ** 32;
  }
  const next = numbers(20_261_201);
  const any = () => next.next().value as number;
  const anyColour = () =>
    `#${Math.floor(any() * 0xffffff)
      .toString(16)
      .padStart(6, "0")}`;
  const accepted = (part: Part, theme: Theme, colour: string, ground: { paper: string; ink: string }) =>
    judge(part, theme, colour, ground).better ?? colour;
  const grounds = LIGHTS.flatMap((theme) =>
    Array.from({ length: 150 }, () => {
      const paper = accepted("paper", theme, anyColour(), COMES(theme));
      const ink = accepted("ink", theme, anyColour(), { paper, ink: COMES(theme).ink });
      return { theme, paper, ink };
    }),
  );

  test("what is made of a paper and an ink that are let in can be read on the page and on panels", () => {
    for (const { theme, paper, ink } of grounds)
      for (const lines of ["fine", "clear"] as const) {
        const palette = paletteOf(theme, paper, ink, lines);
        const surfaces = [palette.paper, palette.panel];
        const where = `${theme} ${paper} ${ink}`;
        expect(worstOn(surfaces, palette.ink), where).toBeGreaterThanOrEqual(FOR_INK);
        for (const [name, least] of Object.entries(BOUNDS))
          expect(worstOn(surfaces, palette[name as keyof typeof BOUNDS]), `${where} ${name}`).toBeGreaterThanOrEqual(
            least,
          );
        for (const colour of Object.values(palette)) expect(isColour(colour)).toBe(true);
      }
  });

  test("colours that are nobody’s to choose can be read on it too: code, and ink on what was searched for", () => {
    const code = { light: ["#2c6440", "#7a4a00"], dark: ["#94c7a4", "#d8b36c"] };
    const found = { light: "#f6e3a1", dark: "#4d4017" };
    const sheets = ["components/article/article-code.css", "components/site/search/search.css"];
    const css = sheets.map((file) => readFileSync(file, "utf8")).join();
    for (const colour of [...code.light, ...code.dark, found.light, found.dark]) expect(css).toContain(colour);
    for (const { theme, paper, ink } of grounds) {
      const { panel } = paletteOf(theme, paper, ink);
      for (const colour of code[theme])
        expect(contrast(colour, panel), `${theme} ${panel}`).toBeGreaterThanOrEqual(FOR_TEXT);
      expect(contrast(ink, found[theme]), `${theme} ${ink}`).toBeGreaterThanOrEqual(FOR_TEXT);
    }
  });

  test("a mark that is refused comes with one that passes and has its hue, and what passes stays as it is", () => {
    for (const { theme, paper, ink } of grounds) {
      const colour = anyColour();
      const { better, ratio, needed } = judge("mark", theme, colour, { paper, ink });
      if (!better) {
        expect(ratio).toBeGreaterThanOrEqual(needed);
        continue;
      }
      expect(judge("mark", theme, better, { paper, ink }).better, `${colour} as ${better} on ${paper}`).toBeNull();
      const [, chroma, hue] = toLch(better);
      // Of what is nearly grey the hue is an accident of rounding.
      if (chroma > 0.04)
        expect(Math.abs(Math.atan2(Math.sin(hue - toLch(colour)[2]), Math.cos(hue - toLch(colour)[2])))).toBeLessThan(
          0.12,
        );
    }
  });

  test("the colour by night that goes with one by day passes there", () => {
    for (const { theme, paper, ink } of grounds.filter(({ theme }) => theme === "dark")) {
      const night = { paper, ink };
      const made = byNight("mark", anyColour(), night);
      expect(judge("mark", theme, made, night).better, made).toBeNull();
    }
    for (const { paper, ink } of grounds.filter(({ theme }) => theme === "light")) {
      const dark = byNight("paper", paper, COMES("dark"));
      expect(judge("paper", "dark", dark, COMES("dark")).better, dark).toBeNull();
      expect(
        judge("ink", "dark", byNight("ink", ink, { ...COMES("dark"), paper: dark }), { paper: dark, ink }).better,
      ).toBeNull();
    }
  });
});

test("the nearest is near: what only just fails changes little", () => {
  const colour = "#a86a5c";
  const { better, ratio } = judge("mark", "light", colour, COMES("light"));
  expect(ratio).toBeLessThan(FOR_TEXT);
  expect(judge("mark", "light", better as string, COMES("light")).ratio).toBeLessThan(FOR_TEXT + 0.25);
});

test("a mark is measured on the paper that is wished for with it", () => {
  const colour = "#767676";
  expect(judge("mark", "light", colour, { paper: "#ffffff", ink: "#000000" }).ratio).toBeLessThan(4.54);
  expect(judge("mark", "light", "#8a1243", { paper: "#000000", ink: "#000000" }).ratio).toBeGreaterThan(4.5);
});

test("mixing nothing changes nothing, and mixing all is the other", () => {
  for (const [a, b] of [["#fbfaf6", "#16181c"] as const, ["#e60026", "#00a65a"] as const]) {
    expect(mix(a, b, 0)).toBe(a);
    expect(mix(a, b, 1)).toBe(b);
  }
  const [lightness, chroma, hue] = toLch("#8c1d18");
  expect(fromLch(lightness, chroma, hue)).toBe("#8c1d18");
});
