import type { ContentNode } from "#lib/content/document.ts";
import { holdsText } from "./nodes.ts";
import { SIGN_WORDS, type SignWords } from "./sign-words.ts";
import type { Run } from "./types.ts";

/**
 * Signs within a text that say where something came or went, so that the readers' own renderer can set the text. They are
 * characters that Unicode keeps for a program's own use; what was written is cleared of them first.
 */
const SIGNS = {
  added: ["\ufdd0", "\ufdd1"],
  removed: ["\ufdd2", "\ufdd3"],
  look: ["\ufdd4", "\ufdd5"],
  note: ["\ufdd6", "\ufdd7"],
} as const;
const ANY_SIGN = /[\ufdd0-\ufdef]/g;
const TAG_OR_SIGN = /<[^>]*>|[\ufdd0-\ufdef]/g;

const said = (word: string) => `<span class="away">${word} </span>`;
const tagsOf = ({ added, removed }: Omit<SignWords, "names">): Record<string, string> => ({
  [SIGNS.added[0]]: `<ins>${said(added)}`,
  [SIGNS.added[1]]: "</ins>",
  [SIGNS.removed[0]]: `<del>${said(removed)}`,
  [SIGNS.removed[1]]: "</del>",
  [SIGNS.look[0]]: '<span class="diff-look">',
  [SIGNS.look[1]]: "</span>",
  [SIGNS.note[0]]: '<small class="diff-note">',
  [SIGNS.note[1]]: "</small>",
});

/** HTML of the renderer with tags in the place of the signs. What it took into an attribute (a label) gets none. */
export function tagsForSigns(html: string, words: SignWords = SIGN_WORDS): string {
  const tags = tagsOf(words);
  return html.replace(TAG_OR_SIGN, (found) =>
    found.startsWith("<") ? found.replace(ANY_SIGN, "") : (tags[found] ?? ""),
  );
}

export function hasSigns(html: string): boolean {
  return html.search(ANY_SIGN) >= 0;
}

export function runsWithSigns(runs: readonly Run[]): ContentNode[] {
  return runs.flatMap(({ change, nodes, notes }) => {
    if (change !== "same") return nodes.flatMap((node) => withSigns(node, change));
    if (notes.length === 0) return nodes.map(cleared);
    const note = SIGNS.note[0] + notes.join(", ") + SIGNS.note[1];
    return [...nodes.flatMap((node) => withSigns(node, "look")), { type: "text", text: note }];
  });
}

/** A node of which everything came or went. */
export function whollyWithSigns(node: ContentNode, change: "added" | "removed"): ContentNode {
  if (!node.content) return node;
  const content = holdsText(node)
    ? node.content.flatMap((child) => withSigns(child, change))
    : node.content.map((child) => whollyWithSigns(child, change));
  return { ...node, content };
}

/** Without signs of its own: nobody writes these characters, but anything can be sent. */
export function cleared(node: ContentNode): ContentNode {
  if (node.text !== undefined) return node.text.search(ANY_SIGN) >= 0 ? { ...node, text: plain(node.text) } : node;
  return node.content ? { ...node, content: node.content.map(cleared) } : node;
}

/** Within the marks of a text, so that the tags nest; around anything else that stands in a line. */
function withSigns(node: ContentNode, sign: keyof typeof SIGNS): ContentNode[] {
  const [open, close] = SIGNS[sign];
  if (node.text !== undefined) return [{ ...node, text: open + plain(node.text) + close }];
  return [{ type: "text", text: open }, cleared(node), { type: "text", text: close }];
}

function plain(text: string): string {
  return text.replace(ANY_SIGN, "\ufffd");
}
