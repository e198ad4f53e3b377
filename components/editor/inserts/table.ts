import type { Insert } from "../inserts.ts";

export const table: Insert = {
  name: "Table",
  label: "Table",
  hint: "Rows and columns with their heads",
  words: "grid cells figures data spreadsheet",
  run: (_, open) => open("table"),
};
