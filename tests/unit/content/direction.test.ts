import { describe, expect, test } from "vitest";
import { directionOf, directionOfText } from "#lib/content/direction.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { callout, task, taskList } from "./block-samples.ts";
import { accept, docOf, figure, paragraph, refusal, render, text } from "./support.ts";

const ARABIC = "صباح الخير";
const HEBREW = "שלום";

const runs = (dir: string | null, ...words: string[]): ContentNode => ({ ...paragraph(...words), attrs: { dir } });

describe("which way a text runs", () => {
  test.each([
    ["words", "ltr"],
    [ARABIC, "rtl"],
    [`12 (${HEBREW})`, "rtl"],
    [`“Hello ${ARABIC}”`, "ltr"],
    [`\u200f12`, "rtl"],
    ["слово", "ltr"],
    ["日本語", "ltr"],
    ["12 % …", undefined],
    ["", undefined],
  ])("%j runs %s by its first letter", (words, way) => {
    expect(directionOfText(words)).toBe(way);
  });

  test.each([
    ["ar-EG", "rtl"],
    ["az-Arab", "rtl"],
    ["ks-Latn", "ltr"],
    ["uk", "ltr"],
  ])("an article in %s runs %s", (language, way) => {
    expect(directionOf(language)).toBe(way);
  });
});

describe("for readers", () => {
  test("a block says which way it runs only where the language of the article does not", () => {
    expect(render(accept(paragraph("words"), paragraph(ARABIC)))).toBe(`<p>words</p><p dir="rtl">${ARABIC}</p>`);
    expect(render(accept(paragraph("words"), paragraph(ARABIC)), { language: "ar" })).toBe(
      `<p dir="ltr">words</p><p>${ARABIC}</p>`,
    );
    expect(render(accept(paragraph("12:30")), { language: "ar" })).toBe("<p>12:30</p>");
  });

  test("what the writer said holds, whatever the letters say", () => {
    expect(render(accept(runs("rtl", "words"), runs("ltr", ARABIC)))).toBe(
      `<p dir="rtl">words</p><p dir="ltr">${ARABIC}</p>`,
    );
  });

  test("a quote or a point runs as all in it does", () => {
    const quote = (...content: ContentNode[]) => ({ type: "blockquote", content });
    expect(render(accept(quote(paragraph(ARABIC), paragraph("12"))))).toMatch(/^<blockquote dir="rtl"><p dir="rtl">/);
    expect(render(accept(quote(paragraph(ARABIC), paragraph("words"))))).toMatch(/^<blockquote><p dir="rtl">/);
    expect(render(accept(quote(runs("rtl", "words"))))).toMatch(/^<blockquote dir="rtl">/);
    expect(render(accept(taskList(task(ARABIC))))).toMatch(/^<ul class="tasks"><li dir="rtl">/);
    expect(render(accept(callout("note", paragraph(ARABIC))))).toContain(' dir="rtl"><p dir="rtl">');
  });

  test("a caption runs its own way too", () => {
    expect(render(accept(figure({}, ARABIC)))).toContain(`<span class="caption" dir="rtl">${ARABIC}</span>`);
  });

  test("a direction that passed no gate is no markup", () => {
    expect(render(docOf(runs('"><script>', "words")))).toBe("<p>words</p>");
  });
});

test.each(["auto", "RTL", "", 1])("the gate refuses the direction %j", (dir) => {
  expect(refusal(() => accept({ type: "paragraph", attrs: { dir }, content: [text("a")] })).path).toBe(
    "$.content[0].attrs.dir",
  );
});
