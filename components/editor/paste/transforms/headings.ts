import { styleOf } from "../css.ts";
import { all, rename, tagOf } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** Headings that say so by something else than their tag: Word's outline level, a role. What only looks like one is not guessed. */
export const nameHeadings: Transform = (root) => {
  for (const element of all(root, "p, div, span, [role='heading' i]")) {
    if (!element.isConnected) continue;
    const level = roleLevel(element) ?? wordLevel(element);
    if (level) rename(element, `h${Math.min(Math.max(level, 1), 6)}`);
  }
  // A heading cannot stand in a paragraph or in another heading.
  for (const inner of all(root, "p > :is(h1,h2,h3,h4,h5,h6), span > :is(h1,h2,h3,h4,h5,h6)")) {
    const around = inner.parentElement;
    if (around && around.childElementCount === 1 && around.textContent === inner.textContent) around.replaceWith(inner);
  }
};

function roleLevel(element: HTMLElement): number | undefined {
  if (element.getAttribute("role")?.toLowerCase() !== "heading") return undefined;
  return Number(element.getAttribute("aria-level")) || 2;
}

function wordLevel(element: HTMLElement): number | undefined {
  if (tagOf(element) !== "p") return undefined;
  // In other languages the class has another name, the level is the same.
  const outline = Number(styleOf(element).get("mso-outline-level"));
  if (outline) return outline;
  const [, number] = /(?:^|\s)Mso(?:Heading(\d)|Title)(?:\s|$)/.exec(element.className) ?? [null];
  if (element.classList.contains("MsoTitle")) return 1;
  return number ? Number(number) : undefined;
}
