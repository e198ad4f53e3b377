import type { ContentNode } from "./document.ts";
import { escapeHtml } from "./escape.ts";
import { type GridCell, tableGrid } from "./table-grid.ts";
import { cellText, isFlush, settingOf, type TableSetting } from "./table-setting.ts";

const MAX_LABEL_LENGTH = 120;

type Render = (nodes: readonly ContentNode[]) => string;

/** A table that scrolls within its own frame, with header cells that say what they head and figures set flush. */
export function tableHtml(table: ContentNode, render: Render): string {
  const rows = tableGrid(table);
  if (!rows.some((row) => row.length > 0)) return "";
  const setting = settingOf(rows);
  const { headRows } = setting;
  const part = (tag: string, some: GridCell[][]) => {
    const lines = some.map((row) => `<tr>${row.map((cell) => cellHtml(cell, setting, render)).join("")}</tr>`);
    return lines.length > 0 ? `<${tag}>${lines.join("")}</${tag}>` : "";
  };
  const inner = part("thead", rows.slice(0, headRows)) + part("tbody", rows.slice(headRows));
  return `<div class="table"${frameName(rows[0] ?? [])} tabindex="0"><table>${inner}</table></div>`;
}

function cellHtml(cell: GridCell, setting: TableSetting, render: Render): string {
  const { node, row, colspan, rowspan } = cell;
  const isHeader = node.type === "tableHeader";
  const tag = isHeader ? "th" : "td";
  const attributes = [
    isHeader && ` scope="${row < setting.headRows ? "col" : "row"}"`,
    colspan > 1 && ` colspan="${colspan}"`,
    rowspan > 1 && ` rowspan="${rowspan}"`,
    isFlush(cell, setting) && ' class="n"',
  ];
  return `<${tag}${attributes.filter(Boolean).join("")}>${render(node.content ?? [])}</${tag}>`;
}

/** The words of the first row name the frame: in the language of the text, without a word of ours. */
function frameName(first: GridCell[]): string {
  const words = first
    .map(({ node }) => cellText(node))
    .filter(Boolean)
    .join(", ");
  const name = words.length > MAX_LABEL_LENGTH ? `${words.slice(0, MAX_LABEL_LENGTH - 1).toWellFormed()}…` : words;
  return name ? ` role="region" aria-label="${escapeHtml(name)}"` : "";
}
