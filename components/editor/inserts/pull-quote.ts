import type { Editor } from "@tiptap/core";
import type { Insert } from "../inserts.ts";
import { isInRunningText, putBlock } from "../text-blocks/put-block.ts";

export const pullQuote: Insert = {
  name: "❞",
  label: "Pull quote",
  hint: "Words of the text, set large",
  words: "pullquote quotation callout quote",
  can: isInRunningText,
  run: putPullQuote,
};

/** With the selected words in it, where some are selected within one block. */
function putPullQuote(editor: Editor): void {
  const { selection } = editor.state;
  const { $from, $to, empty } = selection;
  const words = !empty && $from.sameParent($to) && $from.parent.inlineContent ? selection.content().content : null;
  const text = words?.firstChild?.content.toJSON() ?? [];
  putBlock(editor, {
    type: "pullQuote",
    content: [{ type: "pullQuoteText", content: text }, { type: "pullQuoteAttribution" }],
  });
}
