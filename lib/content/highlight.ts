import { common, createLowlight } from "lowlight";
import { escapeHtml } from "./escape.ts";
import { MAX_COLOURED_CODE, MAX_COLOURED_IN_ALL } from "./limits.ts";

type Part = ReturnType<ReturnType<typeof createLowlight>["highlight"]>["children"][number];

const lowlight = createLowlight(common);

/** highlight.js tells forty kinds apart; a reader needs five: k(eyword), s(tring), n(umber), c(omment), f(unction and name). */
const KINDS: Record<string, string> = {
  "hljs-keyword": "k",
  "hljs-built_in": "k",
  "hljs-type": "k",
  "hljs-literal": "n",
  "hljs-number": "n",
  "hljs-symbol": "n",
  "hljs-string": "s",
  "hljs-regexp": "s",
  "hljs-char": "s",
  "hljs-addition": "s",
  "hljs-comment": "c",
  "hljs-quote": "c",
  "hljs-doctag": "c",
  "hljs-meta": "c",
  "hljs-title": "f",
  "hljs-name": "f",
  "hljs-section": "f",
  "hljs-attr": "f",
  "hljs-attribute": "f",
  "hljs-selector-tag": "f",
  "hljs-deletion": "n",
};

/** For the blocks of one text, in their order: what they cost together is bounded too. */
export function highlighter(): typeof highlight {
  let left = MAX_COLOURED_IN_ALL;
  return (code, language) => {
    if (code.length > left || !isColoured(code, language)) return escapeHtml(code);
    left -= code.length;
    return highlight(code, language);
  };
}

/** Code as HTML: words escaped, kinds as one-letter classes. Plain where the language is unknown or the code very long. */
export function highlight(code: string, language: string): string {
  if (!isColoured(code, language)) return escapeHtml(code);
  try {
    return lowlight.highlight(language, code).children.map(html).join("");
  } catch {
    // Code that nests thousands of levels deep.
    return escapeHtml(code);
  }
}

function isColoured(code: string, language: string): boolean {
  return code.length <= MAX_COLOURED_CODE && lowlight.registered(language);
}

function html(part: Part): string {
  if (part.type === "text") return escapeHtml(part.value);
  if (part.type !== "element") return "";
  const inner = part.children.map((child) => html(child as Part)).join("");
  const names = Array.isArray(part.properties.className) ? part.properties.className : [];
  const kind = names.map((name) => KINDS[String(name)]).find(Boolean);
  return kind ? `<span class="${kind}">${inner}</span>` : inner;
}
