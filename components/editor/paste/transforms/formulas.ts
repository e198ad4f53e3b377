import { MAX_TEX_LENGTH } from "#lib/content/limits.ts";
import { all, make } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** Formulas whose source in TeX is written beside what is shown (KaTeX, MathJax, Wikipedia); others stay their letters. */
export const formulas: Transform = (root) => {
  for (const source of all(root, "annotation[encoding='application/x-tex']")) {
    const tex = texOf(source);
    const formula = source.closest("math") ?? source;
    const display = source.closest<HTMLElement>(
      ".katex-display, .mwe-math-fallback-display, mjx-container[display='true']",
    );
    const place = display ?? formula.closest<HTMLElement>(".katex, .mwe-math-element, mjx-container") ?? formula;
    if (!tex || tex.length > MAX_TEX_LENGTH || !place.isConnected) continue;
    const isBlock = display !== null || formula.getAttribute("display") === "block";
    const made = make(root, isBlock ? "div" : "span");
    made.setAttribute(isBlock ? "data-math-block" : "data-math-inline", "");
    made.setAttribute("data-tex", tex);
    if (isBlock) made.setAttribute("data-block", "");
    place.replaceWith(made);
  }
};

/** Wikipedia wraps each formula in the order to show it large. */
function texOf(source: HTMLElement): string {
  const tex = (source.textContent ?? "").trim();
  return /^\{\\displaystyle\s*([\s\S]*)\}$/.exec(tex)?.[1]?.trim() ?? tex;
}
