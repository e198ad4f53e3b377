import type { Editor } from "@tiptap/core";
import type { Insert } from "../inserts.ts";
import { directionHere, turnDirection } from "../text-blocks/block-directions.ts";

const shared = { keys: "Mod-Shift-X", run: (editor: Editor) => void turnDirection(editor) };
const canTurn = (editor: Editor) => "dir" in editor.state.selection.$from.parent.attrs;

export const rightToLeft: Insert = {
  ...shared,
  name: "⇠",
  label: "Right to left",
  hint: "This block runs the other way",
  words: "rtl direction arabic hebrew bidi",
  can: (editor) => canTurn(editor) && directionHere(editor) === "ltr",
};

export const leftToRight: Insert = {
  ...shared,
  name: "⇢",
  label: "Left to right",
  hint: "This block runs the other way",
  words: "ltr direction latin bidi",
  can: (editor) => canTurn(editor) && directionHere(editor) === "rtl",
};
