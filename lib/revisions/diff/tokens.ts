import type { ContentMark, ContentNode } from "#lib/content/document.ts";

/** A word, a space, a sign, or something else that stands in a line. `key` says what it is, whatever its marks. */
export type Token = { node: ContentNode; key: string; marks: readonly ContentMark[]; isWord: boolean };

// Scripts that set no spaces between words are compared letter by letter; a joined emoji is one sign.
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+(?:['’‑-][\p{L}\p{N}\p{M}]+)*|\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*|\s+|./gsu;
const WORD = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** The text of one block in pieces. */
export function tokensOf(content: readonly ContentNode[]): Token[] {
  return content.flatMap((node): Token[] => {
    const marks = node.marks ?? [];
    if (node.text === undefined) {
      const { marks: _, ...bare } = node;
      return [{ node, key: JSON.stringify(bare), marks, isWord: false }];
    }
    return (node.text.match(PIECES) ?? []).map((text) => ({
      node: { ...node, text },
      key: text,
      marks,
      isWord: WORD.test(text),
    }));
  });
}

/** Tokens as nodes again, neighbours with the same marks as one. */
export function nodesOf(tokens: readonly Token[]): ContentNode[] {
  const nodes: ContentNode[] = [];
  let lastMarks = "";
  for (const { node, marks } of tokens) {
    const last = nodes.at(-1);
    const own = JSON.stringify(marks);
    if (last?.text !== undefined && node.text !== undefined && own === lastMarks) last.text += node.text;
    else nodes.push({ ...node });
    lastMarks = own;
  }
  return nodes;
}
