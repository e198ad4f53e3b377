import type { Insert } from "../inserts.ts";
import { isInRunningText, putBlock } from "../text-blocks/put-block.ts";

export const factBox: Insert = {
  name: "Facts",
  label: "Fact box",
  hint: "Facts beside the story, under a title",
  words: "factbox sidebar box background",
  can: isInRunningText,
  run: (editor) =>
    void putBlock(editor, { type: "factBox", content: [{ type: "factBoxTitle" }, { type: "paragraph" }] }),
};
