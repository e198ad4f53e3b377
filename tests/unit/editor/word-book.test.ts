import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createChance } from "#tests/support/loss/chance.ts";
import { createWordBook, WINDOW_MS } from "#tests/support/loss/word-book.ts";

/** The loss test counts with this book, so the book itself must notice a loss. */
const NOON = Date.parse("2030-01-15T12:00:00.000Z");

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});
afterEach(() => {
  vi.useRealTimers();
});

function aBook() {
  const book = createWordBook();
  const type = (by = "Ada") => {
    const word = book.word();
    book.typed(word, by);
    return word;
  };
  return { book, type };
}

test("a word that is neither in the draft nor in the history is missed", () => {
  const { book, type } = aBook();
  const [kept, gone] = [type(), type()];
  expect(book.missing(`draft: ${kept}`)).toEqual([gone]);
  expect(book.missing(`draft: ${kept} history: ${gone}`)).toEqual([]);
});

test("only the words of whoever is asked about are missed", () => {
  const { book, type } = aBook();
  type("Ada");
  const hers = type("Mara");
  expect(book.missing("", "Mara")).toEqual([hers]);
});

test("what was shown as saved is never let go, however young it was when the tab died", () => {
  const { book, type } = aBook();
  const word = type();
  book.shown(`Title ${word}`);
  book.died("Ada");
  expect(book.missing("")).toEqual([`${word}, which was shown as saved`]);
});

test("a tab that dies takes its last moment along, and nothing older", () => {
  const { book, type } = aBook();
  const old = type();
  vi.advanceTimersByTime(WINDOW_MS + 1);
  type();
  vi.advanceTimersByTime(120);
  book.died("Ada");
  expect(book.missing("")).toEqual([old]);
  book.letGo(old);
  expect(book.lostInWindow).toEqual([120]);
  expect(book.missing(old)).toEqual([]);
});

test("the same seed makes the same choices", () => {
  const choices = (seed: number) => {
    const chance = createChance(seed);
    return Array.from({ length: 50 }, () => chance.between(0, 99));
  };
  expect(choices(7)).toEqual(choices(7));
  expect(choices(7)).not.toEqual(choices(8));
  expect(Math.max(...choices(7))).toBeLessThanOrEqual(99);
});
