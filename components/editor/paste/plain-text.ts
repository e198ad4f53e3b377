import { MAX_TEXT } from "./bounds.ts";

/** As many letters as editors and mail programs wrap lines at. */
const WRAP = { from: 55, to: 85, least: 25 };

/** Paragraphs of plain text, each a list of lines. Lines that a mail program wrapped are one again. */
export function paragraphsOf(text: string): string[][] {
  const lines = plain(text).trim().split("\n");
  const blocks = lines.some((line) => line.trim() === "") ? blocksAt(lines) : lines.map((line) => [line]);
  return blocks.map((block) => (isWrapped(block) ? [joined(block)] : block)).filter((block) => block.join("") !== "");
}

/** Without what no document may hold, and no longer than one may be. */
export function plain(text: string): string {
  return (
    text
      .slice(0, MAX_TEXT)
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g, "")
      .toWellFormed()
  );
}

function blocksAt(lines: string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() !== "") blocks.at(-1)?.push(line.trim());
    else if (blocks.at(-1)?.length) blocks.push([]);
  }
  return blocks;
}

function isWrapped(block: readonly string[]): boolean {
  const full = block.slice(0, -1);
  if (full.length > 1 && full.every((line) => line.length >= WRAP.from && line.length <= WRAP.to)) return true;
  return full.every((line) => line.length >= WRAP.least) && DIVIDED.test(block.join("\n"));
}

/** A word that was divided at the end of a line is whole again. */
function joined(block: readonly string[]): string {
  return block.join("\n").replace(new RegExp(DIVIDED, "gu"), "$1").replaceAll("\n", " ");
}

const DIVIDED = /(?<=\p{L})-\n(\p{Ll})/u;

export function htmlOfText(text: string, document: Document): string {
  const root = document.createElement("div");
  for (const lines of paragraphsOf(text)) {
    const paragraph = document.createElement("p");
    for (const [at, line] of lines.entries())
      paragraph.append(...(at > 0 ? [document.createElement("br")] : []), line.trim());
    root.append(paragraph);
  }
  return root.innerHTML;
}
