import { all, following, isElement, make, tagOf } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** Word's paragraphs in a quote style; other applications use the element. */
export const quotes: Transform = (root) => {
  for (const first of all(root, ".MsoQuote, .MsoIntenseQuote")) {
    if (first.closest("blockquote") || tagOf(first) !== "p") continue;
    const quote = make(first, "blockquote");
    first.before(quote);
    for (let next: ChildNode | null = first; isElement(next) && /Mso(Intense)?Quote/.test(next.className); ) {
      const paragraph: HTMLElement = next;
      next = following(paragraph);
      // The style is what made it a quote; its italics say nothing more.
      paragraph.removeAttribute("data-css");
      quote.append(paragraph);
    }
  }
};
