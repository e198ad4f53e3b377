import temml from "temml";
import { escapeHtml } from "./escape.ts";
import { MAX_TEX_LENGTH } from "./limits.ts";
import { type MathPart, mathMarkup } from "./maths-markup.ts";

/** What became of a formula: MathML, or a sentence for its author. */
export type SetFormula = { html: string } | { fault: string };

/** Longest MathML of one formula, in UTF-16 units. */
const MAX_MARKUP_LENGTH = 60_000;
/** Macros of one's own can grow without bound, and a formula in an article needs none. */
const OWN_MACROS = /\\(?:[gex]?def|let|futurelet|global|(?:re)?newcommand|providecommand|csname)(?![A-Za-z])/;

/** TeX as MathML for readers, or the TeX itself as code: an article with a wrong formula is still an article. */
export function maths(tex: string, display: "block" | "inline"): string {
  const result = setFormula(tex, display);
  return "html" in result ? result.html : `<code class="tex">${escapeHtml(tex)}</code>`;
}

/** Sets TeX as MathML without scripts, styles or fonts of its own. Never throws. */
export function setFormula(tex: string, display: "block" | "inline"): SetFormula {
  if (tex.length > MAX_TEX_LENGTH) return { fault: "The formula is too long. Split it in two." };
  if (OWN_MACROS.test(tex)) return { fault: "A formula here may not define commands of its own." };
  try {
    const tree = temml.__renderToMathMLTree(tex, {
      displayMode: display === "block",
      throwOnError: true,
      trust: false,
      maxExpand: 500,
      maxSize: [20, 20],
    });
    const html = mathMarkup(tree as MathPart);
    return html.length > MAX_MARKUP_LENGTH ? { fault: "The formula is too large. Split it in two." } : { html };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** Temml shows the place with combining underlines on further lines; the first says what is wrong. */
function faultOf(error: unknown): string {
  const message = error instanceof Error && error.name === "ParseError" ? error.message : "";
  const sentence = message
    .split("\n")[0]
    ?.replace(/^\s*(?:ParseError:\s*)?/, "")
    .replace(/:\s*$/, "");
  return sentence ? `${sentence}.` : "This formula cannot be set.";
}
