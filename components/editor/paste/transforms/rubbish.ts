import { styleOf } from "../css.ts";
import { all, isElement } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** Never text of the author: programs, styles, controls, drawings, and what applications note for themselves. */
const NEVER =
  "script, style, template, noscript, link, meta, title, base, head, xml, object, embed, applet, frameset, canvas, map, area, " +
  "select, textarea, button, datalist, option, optgroup, dialog, progress, meter, audio > :not(source), video > :not(source), svg, colgroup, col, " +
  "[hidden], [aria-hidden='true'].anchor, .mw-editsection, .mw-cite-backlink .cite-accessibility-label, .sr-only, .visually-hidden, .noprint";

/** Comments of reviewers, and the marks in the text that lead to them. */
const REVIEW =
  ".MsoCommentReference, .MsoCommentText, .MsoCommentSubject, [id^='_com_'], [id^='_anchor_'], a[href*='#_msocom_'], a[name^='_msocom_'], " +
  ".msocomtxt, .CommentStart, .CommentHighlightRest-none, a[href*='#cmnt'], a[id^='cmnt']";

/** Scripts, controls, hidden text, deleted text and reviewers' comments. What is hidden from the author is not pasted. */
export const dropRubbish: Transform = (root) => {
  dropComments(root);
  dropReview(root);
  for (const element of all(root, NEVER)) if (!element.matches("input[type='checkbox' i]")) element.remove();
  for (const input of all(root, "input:not([type='checkbox' i])")) input.remove();
  for (const element of all(root, "[data-css]")) if (isHidden(element)) element.remove();
  for (const deleted of all(root, "del")) if (isTrackedChange(deleted)) deleted.remove();
};

function dropComments(root: Node): void {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const child of Array.from(node.childNodes)) {
      if (isElement(child)) waiting.push(child);
      else if (child.nodeType !== 3) child.remove();
    }
  }
}

function dropReview(root: HTMLElement): void {
  for (const element of all(root, "[data-css]")) {
    const style = styleOf(element);
    const part = style.get("mso-element") ?? "";
    if (/^comment(-list)?$/.test(part) || style.get("mso-special-character") === "comment") element.remove();
  }
  // Google puts its comments after the text, each in a box of its own.
  for (const back of all(root, "a[href*='#cmnt_ref']")) (back.closest("div") ?? back.closest("p"))?.remove();
  for (const mark of all(root, REVIEW)) (mark.parentElement?.matches("sup") ? mark.parentElement : mark).remove();
}

function isHidden(element: HTMLElement): boolean {
  const style = styleOf(element);
  return (
    style.get("display") === "none" ||
    style.get("visibility") === "hidden" ||
    style.get("mso-hide") === "all" ||
    // What Word and mail programs show to nobody.
    style.get("mso-element") === "field-begin" ||
    style.get("mso-element") === "field-end" ||
    (style.get("font-size") === "0px" && style.get("line-height") === "0")
  );
}

/** A deletion that somebody may still take back; elsewhere `del` is text struck through on purpose. */
function isTrackedChange(element: HTMLElement): boolean {
  return element.hasAttribute("cite") || element.hasAttribute("datetime") || element.closest("[data-word]") !== null;
}
