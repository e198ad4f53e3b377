import type { ContentDocument, ContentNode } from "./document.ts";

/** From and to, counted in UTF-16 units. */
export type Stretch = { from: number; to: number };

/** One run of a block: its text, U+FFFC for what is no text; whether it is marked as still to come, or shows code. */
export type Run = { text: string; toCome: boolean; code: boolean };

/** "TK" is how English newsrooms write "to come", because no word has these letters. */
const TK = /(?<![\p{L}\p{M}\p{N}_])(?:TK)+(?![\p{L}\p{M}\p{N}_])/gu;

/** Every TK of a text: in capitals and as a word of its own, also said twice (TKTK). */
export function toComeIn(text: string): Stretch[] {
  return Array.from(text.matchAll(TK), ({ index, 0: word }) => ({ from: index, to: index + word.length }));
}

/** What is still to come in a block of words: the letters TK, and whatever is marked so, each stretch once. */
export function toComeInRuns(runs: readonly Run[]): Stretch[] {
  const marked: Stretch[] = [];
  let at = 0;
  for (const { text, toCome } of runs) {
    const last = marked.at(-1);
    if (toCome && last?.to === at) last.to = at + text.length;
    else if (toCome) marked.push({ from: at, to: at + text.length });
    at += text.length;
  }
  const written = toComeIn(runs.map(({ text, code }) => (code ? "\ufffc".repeat(text.length) : text)).join(""));
  const alone = written.filter(({ from, to }) => !marked.some((other) => from < other.to && other.from < to));
  return [...marked, ...alone].toSorted((a, b) => a.from - b.from);
}

/** The words that are still to come in all of a document or a block of it: captions and credits too, code not. */
export function wordsToCome(node: ContentNode | ContentDocument): string[] {
  const parts: readonly ContentNode[] = node.content ?? [];
  if (node.type === "codeBlock") return [];
  if (!parts.some((part) => part.text !== undefined)) return parts.flatMap(wordsToCome);
  const runs = parts.map(runOf);
  const words = runs.map(({ text }) => text).join("");
  return toComeInRuns(runs).map(({ from, to }) => words.slice(from, to));
}

function runOf({ text = "\ufffc", marks = [] }: ContentNode): Run {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  return { text, toCome: has("tk"), code: has("code") };
}
