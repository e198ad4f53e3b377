import type { Insert } from "../inserts.ts";

export const file: Insert = {
  name: "File",
  label: "File",
  hint: "A document that readers can download",
  words: "attachment document download pdf",
  run: (_, open) => open("file"),
};
