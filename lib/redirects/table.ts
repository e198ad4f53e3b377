/** How much one file may hold; more comes in several. */
export const LIMITS = { characters: 1_500_000, rows: 10_000 } as const;

export type Row = { line: number; cells: string[] };

/** The rows of a table as text (RFC 4180), with commas, semicolons or tabs between the cells. Null when quotes do not close. */
export function readTable(text: string): Row[] | null {
  const rows: Row[] = [];
  const separator = separatorOf(text);
  let [line, began, quoted, cell] = [1, 1, false, ""];
  let cells: string[] = [];
  const endCell = () => {
    cells.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (cells.some((each) => each.trim() !== "")) rows.push({ line: began, cells });
    cells = [];
    began = line;
  };
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (letter === "\n") line += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (letter === separator) endCell();
    else if (letter === "\n") endRow();
    else if (letter !== "\r") cell += letter;
  }
  if (quoted) return null;
  endRow();
  return rows;
}

/** A spreadsheet of another country writes semicolons; one that is pasted has tabs. */
function separatorOf(text: string): string {
  const [first = ""] = text.split("\n", 1);
  const times = [",", ";", "\t"].map((each) => ({ each, count: first.split(each).length }));
  return times.sort((a, b) => b.count - a.count)[0]?.each ?? ",";
}
