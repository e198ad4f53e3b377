import type { Insert } from "../inserts.ts";

export const code: Insert = {
  name: "{ }",
  label: "Code",
  hint: "Lines of a program, as they were written",
  words: "source program listing snippet pre",
  keys: "Mod-Alt-C",
  isOn: (editor) => editor.isActive("codeBlock"),
  can: (editor) => editor.can().toggleCodeBlock(),
  run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
};
