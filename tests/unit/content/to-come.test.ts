import { describe, expect, test } from "vitest";
import { toComeIn, wordsToCome } from "#lib/content/to-come.ts";
import { button, callout, pullQuote } from "./block-samples.ts";
import { accept, figure, paragraph, text } from "./support.ts";

describe("TK in a text", () => {
  test.each([
    ["TK people fled", ["TK"]],
    ["in TKTK, on TK.", ["TKTK", "TK"]],
    ["(TK)", ["TK"]],
    ["“TK”, said TK-year-old", ["TK", "TK"]],
    ["«TK»TK", ["TK", "TK"]],
    ["tk, Tk, ATK, TKs, TK1, 1TK, TK_x, йTK, TKй, TK\u0301", []],
    ["", []],
  ])("%j holds %j", (words, found) => {
    expect(toComeIn(words).map(({ from, to }) => words.slice(from, to))).toEqual(found);
  });
});

const tk = { type: "tk" };

test("everything that is still to come in a document is counted once, wherever readers would meet it", () => {
  const doc = accept(
    paragraph("TK people, ", text("a minister", tk), " and ", text("TK", tk), "."),
    paragraph(text("T", { type: "bold" }), text("K")),
    figure({}, "Caption TK", "TK agency"),
    pullQuote("TK", "TK"),
    callout("tip", paragraph("none")),
    button("/a", "TK"),
  );
  expect(wordsToCome(doc)).toHaveLength(9);
});

test("what is marked as to come is one thing, however its words are set", () => {
  expect(
    wordsToCome(accept(paragraph(text("the ", tk), text("TK", tk, { type: "italic" }), text(" man", tk), " TK"))),
  ).toEqual(["the TK man", "TK"]);
});

test("code may say TK", () => {
  expect(wordsToCome(accept(paragraph(text("TK", { type: "code" }))))).toEqual([]);
});
