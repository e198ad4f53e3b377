/** Where HTML on the clipboard comes from, by the marks that the applications leave in it. */
export type Dialect =
  | "own"
  | "word"
  | "word-online"
  | "google-docs"
  | "libreoffice"
  | "apple"
  | "outlook"
  | "code-editor"
  | "web";

const MARKS: readonly [Dialect, RegExp][] = [
  ["own", /\sdata-pm-slice=/],
  ["word-online", /\b(SCXW|OutlineElement|TextRun|EOP)\b[^>]*|\bdata-ccp-props=/],
  ["google-docs", /id="?docs-internal-guid-|google-sheets-html-origin|docs\.google\.com/],
  ["outlook", /class="?(elementToProof|ContentPasted\d|OutlookMessageHeader)|schemas-microsoft-com:office:outlook/],
  ["word", /schemas-microsoft-com:office:(word|excel)|class="?Mso[A-Z]|\bmso-[a-z]+:/],
  ["libreoffice", /name="?generator"?\s+content="?(LibreOffice|OpenOffice)|class="sd(foot|end)note/i],
  ["apple", /name="?Generator"?\s+content="?Cocoa|Apple-converted-space|iWork|class="(p|s|li|ul)\d"/i],
  ["code-editor", /^(<meta[^>]*>)?\s*<div style="[^"]*font-family:[^"]*white-space:\s*pre;?/i],
];

export function dialectOf(html: string): Dialect {
  // The marks stand at the beginning, or everywhere.
  const sample = html.length > 200_000 ? html.slice(0, 200_000) : html;
  return MARKS.find(([, mark]) => mark.test(sample))?.[0] ?? "web";
}
