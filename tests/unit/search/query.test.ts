import { describe, expect, test } from "vitest";
import { questionOf } from "#lib/search/query.ts";
import { readTurn, writeTurn } from "#lib/search/turn.ts";
import { searchAddress, wishOf } from "#lib/search/wish.ts";

const read = (typed: string) => {
  const { wanted, unwanted } = questionOf(typed);
  return [wanted.map(({ terms }) => terms.join("+")), unwanted.map(({ terms }) => terms.join("+"))];
};

describe("what was typed", () => {
  test.each([
    ["paris summit", ["paris", "summit"], []],
    ['"paris summit" talks', ["paris+summit", "talk"], []],
    ["«мирна угода»", ["мирн+угод"], []],
    ["„Pariser Gipfel“", ["paris+gipfel"], []],
    ["talks -oil −gas –coal", ["talk"], ["oil", "gas", "coal"]],
    ['talks -"oil price"', ["talk"], ["oil+pric"]],
    ["cease-fire", ["ceas+fire"], []],
    ['"cease fire', ["ceas", "fire"], []],
    ["a treaty", ["treaty"], []],
    ["у Києві", ["києв"], []],
    ["a", ["a"], []],
    ["title:treaty NEAR(a b)", ["titl", "treaty", "near"], []],
    ["和平", ["和+平"], []],
  ] as [string, string[], string[]][])("%s", (typed, wanted, unwanted) => {
    expect(read(typed)).toEqual([wanted, unwanted]);
  });

  test("has a bound, whatever is sent", () => {
    expect(questionOf("peace ".repeat(50_000)).wanted).toHaveLength(12);
    expect(questionOf(`"${"peace ".repeat(50_000)}"`).wanted.length).toBeLessThanOrEqual(12);
    expect(questionOf("\"'-".repeat(50_000))).toEqual({ wanted: [], unwanted: [] });
  });

  test("is known by its place, so that one word of it can be put right", () => {
    const typed = "the “Paris sumit” -oil";
    const [the, phrase] = questionOf(typed).wanted;
    expect([the, phrase].map((unit) => typed.slice(unit?.from, unit?.to))).toEqual(["the", "Paris sumit"]);
  });
});

describe("the address of a search", () => {
  test("says what narrows it, once, in one order, and nothing that goes without saying", () => {
    const wish = wishOf({
      topic: "sanctions",
      q: " peace & war ",
      kind: "news",
      sort: "relevance",
      section: "/world/",
      x: "1",
    });
    expect(searchAddress(wish)).toBe("/search?q=peace%20%26%20war&section=world&topic=sanctions&kind=news");
    expect(wishOf(Object.fromEntries(new URL(searchAddress(wish), "http://a").searchParams))).toEqual(wish);
  });

  test.each([
    ["kind", "gossip"],
    ["from", "2026-02-31"],
    ["to", "yesterday"],
    ["sort", "price"],
    ["exact", "yes"],
  ])("%s=%s counts as not said", (name, value) => {
    expect(wishOf({ q: "a", [name]: value })).toEqual(wishOf({ q: "a" }));
  });

  test("a parameter that comes twice counts as not said", () => {
    expect(wishOf({ q: ["a", "b"] }).q).toBe("");
  });

  test("a cursor is read as it was written, and nothing else is one", () => {
    expect(readTurn(writeTurn({ tier: 2, id: 1_895_000_000_123 }))).toEqual({ tier: 2, id: 1_895_000_000_123 });
    for (const none of ["", "3.a", "1.", "1.zzzzzzzzzzz", "0.a' OR 1=1", undefined])
      expect(readTurn(none)).toBeUndefined();
  });
});
