import { describe, expect, test } from "vitest";
import { keysAsked, slipsBetween, spellingKeys } from "#lib/search/spelling.ts";
import { vocabularyOf } from "#lib/search/vocabulary.ts";

describe("a slip", () => {
  test.each([
    ["parliament", "parliament", 0],
    ["parliment", "parliament", 1],
    ["parlaiment", "parliament", 1],
    ["parliamment", "parliament", 1],
    ["parliemant", "parliament", 2],
    ["угдоа", "угода", 1],
    ["", "abc", 3],
  ])("%s is so far from %s: %i", (typed, meant, slips) => {
    expect(slipsBetween(typed, meant)).toBe(slips);
    expect(slipsBetween(meant, typed)).toBe(slips);
  });

  test("of any letter leads to the word: left out, put in, mistaken, swapped", () => {
    for (const word of ["treaty", "zelensky", "переговори"]) {
      const kept = new Set(spellingKeys(word));
      for (let at = 0; at < word.length; at++) {
        const [before, after] = [word.slice(0, at), word.slice(at + 1)];
        const slips = [before + after, `${before}q${word.slice(at)}`, `${before}q${after}`];
        if (after) slips.push(before + after[0] + word[at] + after.slice(1));
        for (const typed of slips)
          expect([typed, keysAsked(typed).some((key) => kept.has(key))]).toEqual([typed, true]);
      }
    }
  });
});

test("the words of a text are kept once, as they are written, without what hangs on them", () => {
  const words = vocabularyOf(["Brüssel, BRÜSSEL; Ankara’da l’accord м’ятний the 2026 G7", "Brüssel"]);
  expect(words.map(({ word, written }) => `${word} ${written}`)).toEqual([
    "accord l’accord",
    "ankara ankara",
    "brussel brüssel",
    "мятний м’ятний",
  ]);
});
