import type { ContentDocument, ContentNode, DocumentReference } from "./document.ts";
import { WORDS_PER_MINUTE } from "./limits.ts";
import { withNotesInOrder } from "./note-book.ts";
import { markSpec, nodeSpec } from "./registry.ts";
import { firstSentences, wordsIn } from "./segment.ts";

/** All that a reader reads, blocks set apart by an empty line: captions, quotes, lists and cited notes too, credits not. */
export function plainText(doc: ContentDocument): string {
  return textBlocks(withNotesInOrder(doc).doc.content).join("\n\n");
}

/** All that was written, notes that nothing cites too: for writers, who must not miss a word of theirs. */
export function writtenText(doc: ContentDocument): string {
  return textBlocks(doc.content).join("\n\n");
}

/** How long the document is for a reader: its words without those that only repeat others, such as a pull quote's. */
export function documentWords(doc: ContentDocument, language: string): number {
  return countWords(textBlocks(withNotesInOrder(doc).doc.content, true).join("\n\n"), language);
}

/** Words by the rules of the language (a BCP 47 tag), also where words are not set apart by spaces. */
export function countWords(text: string, language: string): number {
  return wordsIn(text, language);
}

/** Whole minutes, at least one where there is anything to read. */
export function readingMinutes(words: number): number {
  return words <= 0 ? 0 : Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/** The first paragraph, cut after the last whole sentence within `max` characters, or else after a word, with an ellipsis. */
export function excerpt(doc: ContentDocument, max: number, language = "en"): string {
  const paragraphs = doc.content.filter((block) => block.type === "paragraph");
  const [first] = textBlocks(paragraphs.length > 0 ? paragraphs : doc.content);
  return firstSentences((first ?? "").replace(/\s+/g, " "), max, language);
}

/** One line of a contents list; `id` is the anchor of the heading on the page. */
export type OutlineEntry = { id: string; level: number; text: string };

export function outline(doc: ContentDocument): OutlineEntry[] {
  return doc.content
    .filter((block) => block.type === "heading" && typeof block.attrs?.id === "string")
    .map((block) => ({
      id: String(block.attrs?.id),
      level: Number(block.attrs?.level),
      text: textBlocks([block]).join(" ").replace(/\s+/g, " "),
    }))
    .filter((entry) => entry.text !== "");
}

/** Every picture, recording and file, and every page of this site that the document points at, each once, in order. */
export function documentReferences(doc: ContentDocument): DocumentReference[] {
  const found = new Map<string, DocumentReference>();
  collectReferences(doc.content, (reference) => {
    const key = JSON.stringify(reference);
    if (!found.has(key)) found.set(key, reference);
  });
  return [...found.values()];
}

function textBlocks(nodes: readonly ContentNode[], once = false): string[] {
  const blocks = [""];
  for (const node of nodes) walkText(node, blocks, once);
  return blocks.map((block) => block.trim()).filter((block) => block !== "");
}

/** Adds to the last block, and begins a new one wherever a node stands apart. */
function walkText(node: ContentNode, blocks: string[], once: boolean): void {
  const behaviour = nodeSpec(node.type)?.text;
  if (!behaviour?.searchable || (once && behaviour.repeats)) return;
  if (behaviour.separates) blocks.push("");
  blocks[blocks.length - 1] += node.text ?? behaviour.leaf ?? behaviour.words?.(node.attrs ?? {}) ?? "";
  for (const child of node.content ?? []) walkText(child, blocks, once);
  if (behaviour.separates) blocks.push("");
}

function collectReferences(nodes: readonly ContentNode[], add: (reference: DocumentReference) => void): void {
  for (const node of nodes) {
    nodeSpec(node.type)
      ?.references?.(node.attrs ?? {})
      .forEach(add);
    for (const mark of node.marks ?? [])
      markSpec(mark.type)
        ?.references?.(mark.attrs ?? {})
        .forEach(add);
    collectReferences(node.content ?? [], add);
  }
}
