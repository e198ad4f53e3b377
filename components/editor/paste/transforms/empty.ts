import { all, isElement, isText, SIGNS, tagOf, unwrap, wordsOf } from "../dom.ts";
import type { Transform } from "../transform.ts";

const HOLDS = `img, hr, table, pre, [data-block], ${SIGNS}`;

/** Nothing that holds nothing: paragraphs, items, quotes, and breaks at the ends of a line. Empty cells stay cells. */
export const dropEmpty: Transform = (root) => {
  for (const line of all(root, "p, h1, h2, h3, h4, h5, h6, li, td, th, summary")) trimBreaks(line);
  for (const element of all(root, "a, strong, em, s, sub, sup, code")) {
    if (!element.hasAttribute("data-footnote-ref") && element.textContent === "" && !element.querySelector(HOLDS))
      unwrap(element);
  }
  for (const block of all(
    root,
    "p, h1, h2, h3, h4, h5, h6, li, ul, ol, blockquote, details, [data-footnote]",
  ).reverse()) {
    if (wordsOf(block) === "" && !block.querySelector(HOLDS)) block.remove();
  }
  dropEndRules(root);
};

function trimBreaks(line: HTMLElement): void {
  for (const end of ["firstChild", "lastChild"] as const) {
    for (let node = line[end]; node; node = line[end]) {
      const isNothing = tagOf(node) === "br" || (isText(node) && wordsOf(node) === "");
      if (!isNothing) break;
      node.remove();
    }
  }
}

/** Lines at the very beginning and end of a paste part nothing from nothing. */
function dropEndRules(root: HTMLElement): void {
  if (root.querySelector("p, h1, h2, h3, h4, h5, h6, li, table, pre, [data-block]") === null) return;
  for (const end of ["firstElementChild", "lastElementChild"] as const) {
    for (let node = root[end]; isElement(node) && tagOf(node) === "hr"; node = root[end]) node.remove();
  }
}
