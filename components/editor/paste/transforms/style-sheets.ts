import { type Rule, rulesIn, styleOf } from "../css.ts";
import { all } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** Properties that say what something is; all others only say what it looks like. */
const TELLING =
  /^(font|font-weight|font-style|font-family|text-decoration|text-decoration-line|vertical-align|display|visibility|mso-.*|direction|white-space|margin-left)$/;

/** What a style sheet says of classes is written to the elements, so that the other steps need look in one place only. */
export const applyStyleSheets: Transform = (root, paste) => {
  const sheets = all(root.ownerDocument, "script[type='text/css']");
  const byClass = new Map<string, { tag: string; words: string }[]>();
  for (const rule of sheets.flatMap((sheet) => rulesIn((sheet.textContent ?? "").slice(0, 500_000)))) {
    const list = /^@list (l\d+:level\d+)\b/.exec(rule.selector)?.[1];
    if (list) paste.listStyles.set(list, new Map([...(paste.listStyles.get(list) ?? []), ...rule.style]));
    const [, tag = "", name] = /^([a-z][a-z0-9]*)?\.([\w-]+)$/i.exec(rule.selector) ?? [];
    const words = tellingWords(rule);
    if (name && words) byClass.set(name, [...(byClass.get(name) ?? []), { tag: tag.toLowerCase(), words }]);
  }
  if (byClass.size > 0) for (const element of all(root, "[class]")) apply(element, byClass);
  for (const sheet of sheets) sheet.remove();
};

function tellingWords({ style }: Rule): string {
  return Array.from(style)
    .filter(([property]) => TELLING.test(property) && property !== "mso-list")
    .map(([property, value]) => `${property}:${value}`)
    .join(";");
}

function apply(element: HTMLElement, byClass: Map<string, { tag: string; words: string }[]>): void {
  const rules = Array.from(element.classList).flatMap((name) => byClass.get(name) ?? []);
  const words = rules
    .filter(({ tag }) => tag === "" || tag === element.tagName.toLowerCase())
    .map((rule) => rule.words);
  if (words.length === 0) return;
  const own = Array.from(styleOf(element), ([property, value]) => `${property}:${value}`);
  element.setAttribute("data-css", [...words, ...own].join(";"));
}
