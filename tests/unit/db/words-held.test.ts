import { expect, test } from "vitest";
import { wordsHeld } from "#db/dialect/words-held.ts";

const TEXT = "Ministers weigh the Crème-brûlée treasury; Київ чекає, 24 winters on. 𐐀bc";

test.each([
  ["treasury", 1],
  ["TREAS", 1],
  ["easury", 0],
  ["creme", 1],
  ["brulee minis", 1],
  ["київ чек", 1],
  ["winter 24", 1],
  ["summer", 0],
  ["treasury summer", 0],
  ["bc", 0],
])("%s is held: %i", (words, held) => {
  expect(wordsHeld(TEXT, words)).toBe(held);
});

test("a word is found at its beginning though it also stands within others", () => {
  expect(wordsHeld("parties, then a party, part", "part")).toBe(1);
  expect(wordsHeld("apart a", "part")).toBe(0);
});
