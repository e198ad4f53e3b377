import { escapeHtml } from "./escape.ts";
import { intlLanguage } from "./language.ts";
import type { RenderContext } from "./spec.ts";

/** A file to download as readers get it. `kind` is its short name such as PDF, `bytes` its size. */
export type FileForRender = { id: string; fileName: string; kind: string; bytes: number; url: string };

/** A link to the file with what somebody wants to know before following it: what it is and how large. */
export function fileHtml(file: FileForRender, label: string, { language, url }: RenderContext): string {
  const facts = [file.kind, sizeInWords(file.bytes, language)].filter(Boolean).join(" · ");
  return (
    `<div class="file"><a href="${escapeHtml(url(file.url))}" download>${escapeHtml(label || file.fileName)}</a> ` +
    `<span class="file-facts">${escapeHtml(facts)}</span></div>`
  );
}

/** Such as “1.2 MB” in the language of the document; thousands, as file managers count. */
export function sizeInWords(bytes: number, language: string): string {
  const [unit, size] = bytes < 999_500 ? (["kilobyte", bytes / 1e3] as const) : (["megabyte", bytes / 1e6] as const);
  const maximumFractionDigits = size < 10 && unit === "megabyte" ? 1 : 0;
  const shown = unit === "kilobyte" ? Math.max(1, size) : size;
  const shape = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits } as const;
  return new Intl.NumberFormat(intlLanguage(language), shape).format(shown);
}
