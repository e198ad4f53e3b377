/** Spreadsheets read a cell that begins like this as a formula, and run it. */
const FORMULA = /^[=+\-@\t\r\n|%]/;

/** One line of a table (RFC 4180), safe to open in a spreadsheet: what looks like a formula gets an apostrophe before it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** Without it some spreadsheets take the letters of the file for another alphabet's. */
export const BYTE_ORDER_MARK = "\ufeff";

function cell(text: string): string {
  // The first letter that is seen counts, whatever stands invisibly before it.
  const seen = text.replace(/^[\s\p{Cf}]+/u, (invisible) => (/[\t\r\n]/.test(invisible) ? invisible : ""));
  const safe = FORMULA.test(seen) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
