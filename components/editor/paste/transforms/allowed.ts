import { all, make, unwrap } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** All that may come out, with its attributes. What is not here is taken apart, whatever the steps before it did. */
const ALLOWED: Record<string, readonly string[]> = {
  p: ["dir", "data-id"],
  h1: ["dir"],
  h2: ["dir"],
  h3: ["dir"],
  h4: ["dir"],
  h5: ["dir"],
  h6: ["dir"],
  ul: ["data-type"],
  ol: ["start"],
  li: ["data-type", "data-checked"],
  blockquote: [],
  pre: [],
  hr: [],
  table: [],
  tr: [],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
  details: [],
  summary: [],
  a: ["href"],
  br: [],
  strong: [],
  em: [],
  s: [],
  sub: [],
  sup: ["data-footnote-ref", "data-note-id"],
  code: ["class"],
  figure: ["data-table-figure"],
  div: [
    "data-table-title",
    "data-table-source",
    "data-math-block",
    "data-tex",
    "data-missing-picture",
    "data-note",
    "data-id",
    "data-footnote",
    "data-note-id",
  ],
  span: ["data-math-inline", "data-tex"],
  section: ["data-footnotes"],
};

export const onlyAllowed: Transform = (root) => {
  for (const element of all(root, "*")) {
    const tag = element.tagName.toLowerCase();
    const names = Object.hasOwn(ALLOWED, tag) ? ALLOWED[tag] : undefined;
    if (!names) {
      unwrap(element);
      continue;
    }
    const kept = names.filter((name) => element.hasAttribute(name));
    if (element.attributes.length > kept.length) withOnly(element, kept);
  }
};

/** A new element is quicker than taking a hundred thousand attributes off one by one. */
function withOnly(element: HTMLElement, names: readonly string[]): void {
  const made = make(element, element.tagName.toLowerCase(), ...Array.from(element.childNodes));
  for (const name of names) made.setAttribute(name, element.getAttribute(name) ?? "");
  element.replaceWith(made);
}
