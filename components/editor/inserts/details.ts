import type { Insert } from "../inserts.ts";
import { isInRunningText, putBlock } from "../text-blocks/put-block.ts";

export const details: Insert = {
  name: "▸",
  label: "Details to unfold",
  hint: "A line that opens onto more",
  words: "toggle accordion spoiler fold collapse question answer faq",
  can: isInRunningText,
  run: (editor) =>
    void putBlock(editor, {
      type: "details",
      content: [{ type: "detailsSummary" }, { type: "detailsContent", content: [{ type: "paragraph" }] }],
    }),
};
