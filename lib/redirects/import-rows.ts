import { invalid } from "#lib/kernel/errors.ts";
import { withoutOwnOrigin } from "./own-origin.ts";
import { checkRows } from "./plan-import.ts";
import { readImport } from "./read-import.ts";
import { LIMITS } from "./table.ts";

/** The rows of a file, each looked at by itself; throws AppError when it cannot be read as one. */
export function rowsOf(text: string) {
  const rows = readImport(text);
  if ("problem" in rows) throw invalid("text", rows.problem);
  if (rows.length > LIMITS.rows)
    throw invalid("text", `At most ${LIMITS.rows.toLocaleString("en")} rows at a time. Cut the file into several.`);
  return checkRows(rows.map((row) => ({ ...row, fields: withoutOwnOrigin(row.fields) })));
}
