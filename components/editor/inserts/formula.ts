import type { Insert } from "../inserts.ts";
import { insertFormula } from "../maths/insert-formula.ts";

export const formula: Insert = {
  name: "∑",
  label: "Formula",
  hint: "On a line of its own, written in TeX",
  words: "maths math equation latex tex",
  run: (editor) => insertFormula(editor, "mathBlock"),
};

export const smallFormula: Insert = {
  name: "x²",
  label: "Formula in the line",
  hint: "Within a sentence, written in TeX",
  words: "inline maths math latex tex",
  run: (editor) => insertFormula(editor, "mathInline"),
};
