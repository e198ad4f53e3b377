import type { ContentNode } from "../document.ts";
import { tableGrid } from "../table-grid.ts";
import type { MarkdownContext } from "./context.ts";
import { oneLine } from "./inline.ts";

/** A table of GitHub's kind: its first row is the head, and a merged cell says what it says in its first place. */
export function tableMarkdown(table: ContentNode, context: MarkdownContext): string {
  const grid = tableGrid(table);
  const width = Math.max(0, ...grid.flat().map(({ column, colspan }) => column + colspan));
  if (width === 0) return "";
  const rows = grid.map((cells) => {
    const row = Array<string>(width).fill("");
    for (const { node, column } of cells) row[column] = cellText(node, context);
    return row;
  });
  const [head = [], ...body] = rows;
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** The blocks of a cell one after another; a pipe that is not escaped yet stands in code. */
function cellText({ content = [] }: ContentNode, context: MarkdownContext): string {
  const lines = content.flatMap((block) => leaves(block).map((nodes) => oneLine(nodes, context)));
  return lines
    .filter(Boolean)
    .join("<br>")
    .replace(/(?<!\\)\|/g, "\\|");
}

/** The runs of text within a block, however deep. */
function leaves({ content = [] }: ContentNode): ContentNode[][] {
  if (content.some(({ type }) => type === "text")) return [content];
  return content.flatMap(leaves);
}
