import type { Node } from "@tiptap/pm/model";
import type { Block } from "./text-index.ts";

/** A block of an open document: its words, and where each stretch of them stands. `at`: the position before the block. */
export type DocBlock = Block & { at: number; runs: readonly Run[] };
/** `length` characters that begin at `char` of the text and at `pos`, counted from within the block. */
type Run = { char: number; pos: number; length: number };
type Words = { text: string; runs: Run[] };

/** ProseMirror replaces what changes, so a block that is the same object was read before. */
const read = new WeakMap<Node, Words>();
/** What is no letter and stands in a line: a line break, a formula, the sign of a note. */
const THING = "\ufffc";

/** All blocks of the top level with their words. */
export function blocksOf(doc: Node): DocBlock[] {
  const blocks: DocBlock[] = [];
  doc.forEach((node, at) => {
    blocks.push({ id: String(node.attrs.id ?? ""), at, ...wordsOf(node) });
  });
  return blocks;
}

function wordsOf(block: Node): Words {
  const known = read.get(block);
  if (known) return known;
  const words: Words = { text: "", runs: [] };
  const add = (text: string, pos: number) => {
    words.runs.push({ char: words.text.length, pos, length: text.length });
    words.text += text;
  };
  block.descendants((node, pos) => {
    if (node.isTextblock && words.text !== "") words.text += "\n";
    if (node.isText) add(node.text ?? "", pos);
    else if (node.isInline && node.isLeaf) add(THING, pos);
  });
  read.set(block, words);
  return words;
}

/** The positions in the document of a stretch of a block's text; null where there is nothing. */
export function positionsOf({ at, runs }: DocBlock, from: number, to: number): { from: number; to: number } | null {
  const first = runs.find(({ char, length }) => char + length > from);
  const last = runs.findLast(({ char }) => char < to);
  if (!first || !last) return null;
  const start = at + 1 + first.pos + Math.max(0, from - first.char);
  const end = at + 1 + last.pos + Math.min(last.length, to - last.char);
  return end > start ? { from: start, to: end } : null;
}

/** The block in which a stretch of the document begins, and what of its text lies in it. */
export function stretchOf(blocks: readonly DocBlock[], from: number, to: number) {
  for (const block of blocks) {
    const inside = block.runs.filter(({ pos, length }) => {
      const start = block.at + 1 + pos;
      return start < to && start + length > from;
    });
    const [first, last] = [inside.at(0), inside.at(-1)];
    if (!first || !last) continue;
    const cut = (run: Run, pos: number) => run.char + Math.min(run.length, Math.max(0, pos - (block.at + 1 + run.pos)));
    return { block, from: cut(first, from), to: cut(last, to) };
  }
  return null;
}
