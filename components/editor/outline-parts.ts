import type { Node } from "@tiptap/pm/model";

/** A heading of the text, with the name of its block; `skips` names the level that was left out before it. */
export type Part = { id: string | null; at: number; level: number; words: string; skips: number | null };

export function partsOf(doc: Node): Part[] {
  const parts: Part[] = [];
  let former = 1;
  doc.forEach((block, at) => {
    if (block.type.name !== "heading") return;
    const level = Number(block.attrs.level);
    const words = block.textContent.trim().replace(/\s+/g, " ");
    parts.push({ id: block.attrs.id ?? null, at, level, words, skips: level > former + 1 ? former + 1 : null });
    former = level;
  });
  return parts;
}

/** Which part a place of the text belongs to; -1 before the first. */
export function partAt(parts: readonly Part[], at: number): number {
  return parts.findLastIndex((part) => part.at <= at);
}
