import type { Insert } from "../inserts.ts";
import { isInRunningText, putBlock } from "../text-blocks/put-block.ts";

export const button: Insert = {
  name: "Button",
  label: "Button",
  hint: "One thing that the reader is asked to do",
  words: "call to action cta link donate subscribe",
  can: isInRunningText,
  run: (editor) => void putBlock(editor, { type: "button" }),
};
