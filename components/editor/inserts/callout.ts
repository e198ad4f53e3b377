import type { Insert } from "../inserts.ts";

export const callout: Insert = {
  name: "!",
  label: "Callout",
  hint: "A note, a tip or a warning aside from the text",
  words: "note tip warning aside box admonition info",
  isOn: (editor) => editor.isActive("callout"),
  can: (editor) => !editor.isActive("callout") && editor.can().wrapIn("callout"),
  run: (editor) => editor.chain().focus().wrapIn("callout").run(),
};
