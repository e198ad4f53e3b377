import type { Insert } from "../inserts.ts";
import { isInRunningText, putBlock } from "../text-blocks/put-block.ts";
import { focusDate } from "../text-blocks/timeline-acts.ts";

export const timeline: Insert = {
  name: "Timeline",
  label: "Timeline",
  hint: "What happened when",
  words: "chronology dates history events",
  can: isInRunningText,
  run(editor) {
    const entry = { type: "timelineEntry", content: [{ type: "timelineTitle" }, { type: "paragraph" }] };
    putBlock(editor, { type: "timeline", content: [entry] });
    focusDate(editor, editor.state.selection.$from);
  },
};
