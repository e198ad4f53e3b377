import { describe, expect, test } from "vitest";
import { looksLikeMarkdown } from "#components/editor/paste/markdown.ts";

const MARKDOWN = {
  "a heading and a list": "# Title\n\n- one\n- two",
  "two bold words": "**one** and **two**",
  "a link and a word in slanted letters": "[one](https://example.org) *two*",
  "a fence alone": "```\ncode\n```",
  "a table alone": "| a | b |\n|---|---|\n| 1 | 2 |",
  "a box to tick alone": "- [ ] call",
  "a note alone": "text[^1]\n\n[^1]: note",
};
const PLAIN = {
  words: "Just a sentence.",
  "a numbered list of a form": "1. Name\n2. Place",
  "dashes of a dialogue": "- Yes.\n- No.",
  "sums and names": "3 * 4 * 5 = a_b_c, snake_case_name",
  "one word in stars": "It was *very* cold.",
  "a hash tag": "#peace and #war",
  "an address": "https://example.org/a_b_c",
  "a price list": "tea    $4\ncoffee $5 | milk",
  "a signature": "Mara\n-- \nDesk",
};

describe("text is read as Markdown where it clearly is", () => {
  for (const [name, text] of Object.entries(MARKDOWN)) test(name, () => expect(looksLikeMarkdown(text)).toBe(true));
});
describe("and left alone where it may be anything", () => {
  for (const [name, text] of Object.entries(PLAIN)) test(name, () => expect(looksLikeMarkdown(text)).toBe(false));
});
