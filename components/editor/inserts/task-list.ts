import type { Insert } from "../inserts.ts";

export const taskList: Insert = {
  name: "☐",
  label: "Task list",
  keys: "Mod-Shift-9",
  hint: "Things to do, each done or not",
  words: "todo checklist checkbox tasks",
  isOn: (editor) => editor.isActive("taskList"),
  can: (editor) => editor.can().toggleTaskList(),
  run: (editor) => editor.chain().focus().toggleTaskList().run(),
};
