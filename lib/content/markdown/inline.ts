import type { ContentMark, ContentNode } from "../document.ts";
import { isSafeHref } from "../href.ts";
import { MARKS } from "../registry.ts";
import type { MarkdownContext } from "./context.ts";
import { escapeMarkdown, fence, target } from "./escape.ts";

const ORDER = MARKS.map(({ extension }) => extension.name);
const SIGNS: Record<string, readonly [sign: string, tag: string]> = {
  bold: ["**", "strong"],
  italic: ["*", "em"],
  strike: ["~~", "del"],
};
const TAGS: Record<string, string> = { subscript: "sub", superscript: "sup" };

/** Text with its marks, on one line but for hard breaks. */
export function inline(nodes: readonly ContentNode[], context: MarkdownContext): string {
  return run(nodes, 0, context, "", "");
}

/** The same where a line must not end: a heading, the cell of a table. */
export function oneLine(nodes: readonly ContentNode[], context: MarkdownContext): string {
  return inline(nodes, context).replaceAll("\\\n", "<br>").trim();
}

function run(nodes: readonly ContentNode[], from: number, context: MarkdownContext, before: string, after: string) {
  let out = "";
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at] as ContentNode;
    const mark = marksOf(node)[from];
    let end = at + 1;
    if (mark) while (end < nodes.length && isSame(marksOf(nodes[end] as ContentNode)[from], mark)) end += 1;
    const left = out.at(-1) ?? before;
    const right = nodes[end] ? firstLetter(nodes[end] as ContentNode) : after;
    out += mark ? marked(mark, nodes.slice(at, end), from, context, left, right) : plain(node, context);
    at = end;
  }
  return out;
}

function marked(
  mark: ContentMark,
  nodes: readonly ContentNode[],
  from: number,
  context: MarkdownContext,
  left: string,
  right: string,
): string {
  if (mark.type === "code") return codeSpan(nodes.map(({ text = "" }) => text).join(""));
  const inner = run(nodes, from + 1, context, "", "");
  // A sign that stands beside a space marks nothing.
  const [, opening = "", words = "", closing = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  if (words === "") return inner;
  return opening + around(mark, words, context, opening || left, closing || right) + closing;
}

function around(mark: ContentMark, words: string, context: MarkdownContext, left: string, right: string): string {
  const href = mark.attrs?.href;
  if (mark.type === "link") return isSafeHref(href) ? `[${words}](${target(context.url(href))})` : words;
  const tag = TAGS[mark.type];
  if (tag) return `<${tag}>${words}</${tag}>`;
  const [sign, name] = SIGNS[mark.type] ?? [];
  if (!sign) return words;
  // Between a letter and a stop, or beside the same sign, CommonMark sees no emphasis: there its HTML serves.
  const isTight = (outside: string, inside: string | undefined) =>
    (LETTER.test(outside) && !LETTER.test(inside ?? "")) || outside === sign[0];
  const tight = isTight(left, words[0]) || isTight(right, words.at(-1)) || words[0] === sign[0];
  return tight ? `<${name}>${words}</${name}>` : sign + words + sign;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

function plain(node: ContentNode, context: MarkdownContext): string {
  switch (node.type) {
    case "text":
      return escapeMarkdown(node.text ?? "");
    case "hardBreak":
      return "\\\n";
    case "mathInline":
      return node.attrs?.tex ? `$${String(node.attrs.tex).replace(/\s+/g, " ").trim()}$` : "";
    case "footnoteRef": {
      const citation = context.notes.cite(String(node.attrs?.noteId));
      return citation ? `[^${citation.number}]` : "";
    }
    default:
      return "";
  }
}

function codeSpan(code: string): string {
  const words = code.replace(/\s*[\r\n]\s*/g, " ");
  if (words === "") return "";
  const sign = fence(words, "`", 1);
  const pad = /^[`\s]|[`\s]$/.test(words) ? " " : "";
  return sign + pad + words + pad + sign;
}

/** Outermost first; those that no reader sees are left out. */
function marksOf({ marks = [], type }: ContentNode): ContentMark[] {
  if (type !== "text") return [];
  const shown = marks.filter(({ type }) => type === "link" || type === "code" || type in SIGNS || type in TAGS);
  return shown.sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

function isSame(a: ContentMark | undefined, b: ContentMark): boolean {
  return a?.type === b.type && JSON.stringify(a.attrs) === JSON.stringify(b.attrs);
}

function firstLetter({ text = "" }: ContentNode): string {
  return text[0] ?? "";
}
