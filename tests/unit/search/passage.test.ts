import { describe, expect, test } from "vitest";
import { marked, type Piece, passage } from "#lib/search/passage.ts";
import { questionOf } from "#lib/search/query.ts";

const shown = (pieces: Piece[] | null) => pieces?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
const filler = "Nothing of the kind stands here, only words that fill a line. ".repeat(12);

describe("the place of a text that is shown", () => {
  test("is where most of what was searched for stands together", () => {
    const text = `Treaty alone. ${filler}The ministers signed the treaty at the lake. ${filler}`;
    expect(shown(passage(text, questionOf("ministers treaty lake")))).toMatch(
      /^… .*The \[ministers\] signed the \[treaty\] at the \[lake\]\. .* …$/,
    );
  });

  test("keeps to its paragraph and to whole words", () => {
    const text = `${filler}\n\nThe treaty holds.\n\n${filler}`;
    expect(shown(passage(text, questionOf("treaty")))).toBe("The [treaty] holds. …");
    const [first] = passage(`${filler}treaty`, questionOf("treaty"))?.slice(1) ?? [];
    expect(filler).toContain(` ${first?.text.trim()}`);
  });

  test("is none where nothing of it is found", () => {
    expect(passage("Only this.", questionOf("treaty"))).toBeNull();
  });

  test("a phrase is marked as one, its words elsewhere are not", () => {
    expect(shown(marked("Peace talks, and talks of peace", questionOf('"peace talks"')))).toBe(
      "[Peace talks], and talks of peace",
    );
  });

  test("other forms and spellings of a word are marked, as they are written", () => {
    expect(shown(marked("Ґанок в угоді", questionOf("ганку угода ганок")))).toBe("[Ґанок] в [угоді]");
    expect(shown(marked("المعاهدة", questionOf("معاهده")))).toBe("[المعاهدة]");
    expect(shown(marked("和平条约", questionOf("平条")))).toBe("和[平条]约");
  });

  test("what looks like markup stays text", () => {
    expect(marked("<b>treaty</b>", questionOf("treaty"))).toEqual([
      { text: "<b>", hit: false },
      { text: "treaty", hit: true },
      { text: "</b>", hit: false },
    ]);
  });

  test("two megabytes without a space are looked through in no time", () => {
    const began = performance.now();
    passage("x".repeat(2_000_000), questionOf("treaty"));
    passage("treaty ".repeat(300_000), questionOf("treaty lake"));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
