import type { Dialect } from "./dialect.ts";
import { all } from "./dom.ts";
import type { Paste, Transform } from "./transform.ts";
import { onlyAllowed } from "./transforms/allowed.ts";
import { codeBlocks } from "./transforms/code-blocks.ts";
import { confined } from "./transforms/confined.ts";
import { dropEmpty } from "./transforms/empty.ts";
import { footnotes } from "./transforms/footnotes.ts";
import { formulas } from "./transforms/formulas.ts";
import { nameHeadings } from "./transforms/headings.ts";
import { inlineFormats } from "./transforms/inline-formats.ts";
import { links } from "./transforms/links.ts";
import { media } from "./transforms/media.ts";
import { nestLists } from "./transforms/nested-lists.ts";
import { paragraphs } from "./transforms/paragraphs.ts";
import { pictures } from "./transforms/pictures.ts";
import { quotes } from "./transforms/quotes.ts";
import { dropRubbish } from "./transforms/rubbish.ts";
import { slackLists } from "./transforms/slack-lists.ts";
import { spaces } from "./transforms/spaces.ts";
import { applyStyleSheets } from "./transforms/style-sheets.ts";
import { symbolFonts } from "./transforms/symbol-fonts.ts";
import { tables } from "./transforms/tables.ts";
import { taskLists } from "./transforms/task-lists.ts";
import { titledTables } from "./transforms/titled-tables.ts";
import { wordLists } from "./transforms/word-lists.ts";
import { wordOnlineLists } from "./transforms/word-online-lists.ts";

/** In this order: first what is never text goes, then each form gets its own element, then lines, then what is left over. */
const STEPS: readonly Transform[] = [
  formulas,
  applyStyleSheets,
  dropRubbish,
  symbolFonts,
  nameHeadings,
  footnotes,
  wordLists,
  wordOnlineLists,
  slackLists,
  nestLists,
  taskLists,
  codeBlocks,
  tables,
  media,
  pictures,
  quotes,
  links,
  spaces,
  inlineFormats,
  paragraphs,
  confined,
  titledTables,
  dropEmpty,
  onlyAllowed,
];

/** Turns a parsed paste into our own plain HTML, in place. */
export function clean(root: HTMLElement, dialect: Dialect, paste: Paste): void {
  if (dialect === "word" || dialect === "outlook") root.setAttribute("data-word", "");
  for (const step of STEPS) step(root, paste);
}

export function isEmpty(root: HTMLElement): boolean {
  return (root.textContent ?? "").trim() === "" && all(root, "hr, [data-missing-picture]").length === 0;
}
