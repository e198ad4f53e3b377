import { type Style, styleOf } from "../css.ts";
import { all, isBlock, make, SIGNS, tagOf, textsIn, unwrap, wordsOf } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** `mono`: letters of one width among others are code; a whole text in them is a taste. */
type Format = "strong" | "em" | "s" | "sub" | "sup" | "code" | "mono";
/** Outermost first. */
const FORMATS: readonly Format[] = ["strong", "em", "s", "sub", "sup", "code", "mono"];
const KEPT = `a, br, ${SIGNS}, [data-block], pre, pre *, summary, details`;

/**
 * Bold, italic and the like, whether an element or a style says so; the nearest one decides, so that Google's
 * `<b style="font-weight:normal">` around everything means nothing. All other wrappings of words are taken away.
 */
export const inlineFormats: Transform = (root) => {
  const styles = new Map<Element, Style>();
  const texts = textsIn(root).filter((text) => !text.parentElement?.closest("pre, [data-block]"));
  const wanted = texts.map((text) => formatsOf(text, root, styles));
  plainGaps(texts, wanted);
  const byText = new Map(texts.map((text, at) => [text, wanted[at] ?? new Set<Format>()]));
  for (const block of all(root, "h1, h2, h3, h4, h5, h6, th, summary"))
    plainThroughout(block, byText, ["strong", "em"]);
  for (const quote of all(root, "blockquote")) plainThroughout(quote, byText, ["em"]);
  for (const line of all(root, "p, li, td, h1, h2, h3, h4, h5, h6, div")) plainThroughout(line, byText, ["mono"]);
  for (const formats of byText.values()) if (formats.delete("mono")) formats.add("code");
  for (const element of all(root, "*")) if (!isBlock(element) && !element.matches(KEPT)) unwrap(element);
  for (const [at, text] of texts.entries()) {
    for (const format of FORMATS.toReversed()) {
      if (!wanted[at]?.has(format)) continue;
      const around = make(text, format);
      const inner = outermost(text);
      inner.replaceWith(around);
      around.append(inner);
    }
  }
};

function outermost(text: Text): ChildNode {
  let node: ChildNode = text;
  while (FORMATS.includes(tagOf(node.parentNode) as Format) && node.parentNode?.childNodes.length === 1) {
    node = node.parentNode as HTMLElement;
  }
  return node;
}

function formatsOf(text: Text, root: HTMLElement, styles: Map<Element, Style>): Set<Format> {
  const found = new Map<Format, boolean>();
  for (let at = text.parentElement; at && at !== root.parentElement; at = at.parentElement) {
    const style = styles.get(at) ?? styleOf(at);
    styles.set(at, style);
    for (const [format, on] of saidBy(at, style)) if (on !== undefined && !found.has(format)) found.set(format, on);
  }
  if (found.get("sub")) found.delete("sup");
  return new Set(FORMATS.filter((format) => found.get(format)));
}

/** What one element says of the words in it; undefined where it says nothing. */
function saidBy(element: Element, style: Style): [Format, boolean | undefined][] {
  const tag = tagOf(element);
  if (/^h[1-6]$/.test(tag))
    return [
      ["strong", false],
      ["em", false],
    ];
  const raised = isBlock(element) ? undefined : raisedBy(tag, style);
  return [
    ["strong", /^(th|summary)$/.test(tag) ? false : (isBold(style) ?? (/^(b|strong)$/.test(tag) || undefined))],
    ["em", tag === "blockquote" ? false : (isItalic(style) ?? (isSlanted(element) || undefined))],
    ["s", /^(s|strike|del)$/.test(tag) || isStruck(style) || undefined],
    ["code", /^(code|kbd|samp|tt)$/.test(tag) || undefined],
    ["mono", isBlock(element) ? undefined : isMono(style)],
    ["sub", raised && raised === "sub"],
    ["sup", raised && raised === "sup"],
  ];
}

/** Whoever is quoted is named after the quote; elsewhere a work is. */
function isSlanted(element: Element): boolean {
  const tag = tagOf(element);
  return /^(i|em|dfn|var)$/.test(tag) || (tag === "cite" && element.closest("blockquote") === null);
}

function isBold(style: Style): boolean | undefined {
  const weight = style.get("font-weight") ?? /(?:^|\s)(bold|bolder|[6-9]00)\s/.exec(style.get("font") ?? "")?.[1];
  if (weight === undefined) return undefined;
  if (/^(bold|bolder)/.test(weight)) return true;
  if (/^(normal|lighter)/.test(weight)) return false;
  return Number.parseInt(weight, 10) >= 600;
}

function isItalic(style: Style): boolean | undefined {
  const slant = style.get("font-style") ?? /(?:^|\s)(italic|oblique)\s/.exec(style.get("font") ?? "")?.[1];
  return slant === undefined ? undefined : /^(italic|oblique)/.test(slant);
}

function isStruck(style: Style): boolean {
  return /line-through/.test(`${style.get("text-decoration")} ${style.get("text-decoration-line")}`);
}

function isMono(style: Style): boolean | undefined {
  const font = style.get("font-family");
  return font === undefined ? undefined : /\bmono|consolas|courier|menlo|monaco/.test(font);
}

function raisedBy(tag: string, style: Style): "sub" | "sup" | undefined {
  if (tag === "sub" || tag === "sup") return style.get("vertical-align") === "baseline" ? undefined : tag;
  const raise = Number.parseFloat(style.get("mso-text-raise") ?? "0");
  if (raise) return raise > 0 ? "sup" : "sub";
  const align = style.get("vertical-align");
  return align === "super" ? "sup" : align === "sub" ? "sub" : undefined;
}

/** What a whole heading or quote is, is how it looks; only a difference within it is said by somebody. */
function plainThroughout(block: HTMLElement, byText: ReadonlyMap<Text, Set<Format>>, formats: readonly Format[]): void {
  const own = textsIn(block).flatMap((text) => (wordsOf(text) === "" ? [] : (byText.get(text) ?? [])));
  for (const format of formats) {
    if (own.every((each) => each.has(format))) for (const each of own) each.delete(format);
  }
}

/** A space is neither bold nor struck, unless what stands on both sides is. */
function plainGaps(texts: readonly Text[], wanted: Set<Format>[]): void {
  for (const [at, text] of texts.entries()) {
    if (wordsOf(text) !== "") continue;
    const before = wanted[at - 1];
    const after = wanted[at + 1];
    wanted[at] = new Set(
      FORMATS.filter((format) => wanted[at]?.has(format) && before?.has(format) && after?.has(format)),
    );
  }
}
