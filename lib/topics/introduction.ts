import { Lexer, type Token, type Tokens } from "marked";
import type { ContentDocument, ContentMark, ContentNode } from "#lib/content/document.ts";
import { type AcceptedDocument, acceptDocument } from "#lib/content/gate.ts";
import { hrefFrom } from "#lib/content/href.ts";

/**
 * The introduction of a topic, as it is written in a field: paragraphs with an empty line between them, links as
 * `[words](address)`, *words* for italics and **words** for bold. Everything else of Markdown stays the letters that it is.
 */

/** Null for no words at all. Throws ContentError with a sentence for the author, such as for an address that is refused. */
export function introductionFrom(written: string): AcceptedDocument | null {
  const paragraphs = written.split(/\n\s*\n/).filter((each) => each.trim() !== "");
  if (paragraphs.length === 0) return null;
  const content = paragraphs.map((each) => ({ type: "paragraph", content: inline(lexed(each), []) }));
  return acceptDocument(JSON.stringify({ type: "doc", content }));
}

export function writtenIntroduction({ content }: ContentDocument): string {
  return content.map((block) => (block.content ?? []).map(written).join("")).join("\n\n");
}

/** Breaks within a paragraph are those of the field. */
function lexed(paragraph: string): Token[] {
  return Lexer.lexInline(paragraph.trim().replace(/\s*\n\s*/g, " "));
}

function inline(tokens: readonly Token[], marks: ContentMark[]): ContentNode[] {
  return tokens.flatMap((token) => {
    const inner = (mark: ContentMark) => inline((token as Tokens.Generic).tokens ?? [], [...marks, mark]);
    if (token.type === "strong") return inner({ type: "bold" });
    if (token.type === "em") return inner({ type: "italic" });
    if (token.type === "link") return inner({ type: "link", attrs: { href: hrefFrom(token.href) ?? token.href } });
    const text = token.type === "text" || token.type === "escape" ? token.text : token.raw;
    return text ? [{ type: "text", text, ...(marks.length > 0 && { marks }) }] : [];
  });
}

function written({ text = "", marks = [] }: ContentNode): string {
  return marks.reduceRight((words, { type, attrs }) => {
    if (type === "bold") return `**${words}**`;
    if (type === "italic") return `*${words}*`;
    return type === "link" ? `[${words}](<${attrs?.href}>)`.replace(/\(<([^()]*)>\)$/, "($1)") : words;
  }, escaped(text));
}

/** What would be read as a sign. */
function escaped(text: string): string {
  return text.replace(/[\\*_[\]`<]/g, "\\$&");
}
