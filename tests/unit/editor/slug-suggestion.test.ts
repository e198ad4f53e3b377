import { expect, test } from "vitest";
import { addressAtOpening, afterTitle, afterTyping, fullPath, tidied } from "#components/editor/slug-suggestion.ts";

const draft = { slug: "", title: "", language: "en" };

test("the address of a new article follows its title", () => {
  const address = addressAtOpening(draft, false);
  expect(afterTitle(address, "What the Lake Settled", "en").slug).toBe("what-the-lake-settled");
  expect(afterTitle(address, "  ", "en").slug).toBe("");
});

test("the language of the article decides how its title is romanised", () => {
  const address = addressAtOpening({ ...draft, language: "de" }, false);
  expect(afterTitle(address, "Über Grenzen", "de").slug).toBe("ueber-grenzen");
});

test("an address that somebody wrote no longer follows the title", () => {
  const written = afterTyping("lake", false);
  expect(afterTitle(written, "Another title", "en").slug).toBe("lake");
});

test("an emptied address follows the title again", () => {
  const emptied = afterTyping(" ", false);
  expect(afterTitle(emptied, "Another title", "en").slug).toBe("another-title");
});

test("reopened, a draft still follows its title if its address is the suggested one", () => {
  expect(addressAtOpening({ slug: "the-lake", title: "The lake", language: "en" }, false).followsTitle).toBe(true);
  expect(addressAtOpening({ slug: "lake", title: "The lake", language: "en" }, false).followsTitle).toBe(false);
});

test("what was once published keeps its address, whatever becomes of the title", () => {
  const address = addressAtOpening({ slug: "the-lake", title: "The lake", language: "en" }, true);
  expect(afterTitle(address, "The winter", "en").slug).toBe("the-lake");
  expect(afterTyping("", true).followsTitle).toBe(false);
});

test("a carelessly typed address is tidied, a good one kept as it is", () => {
  expect(tidied("Lake Conference!", "en")).toBe("lake-conference");
  expect(tidied("lake-conference", "en")).toBe("lake-conference");
  expect(tidied("  ", "en")).toBe("");
});

test("the whole path is shown, with dots for what is not chosen yet", () => {
  expect(fullPath("peace-talks/security", "lake")).toBe("/peace-talks/security/lake");
  expect(fullPath(undefined, "")).toBe("/…/…");
});
