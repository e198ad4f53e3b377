import type { ContentNode } from "#lib/content/document.ts";
import { escapeHtml } from "#lib/content/escape.ts";
import { nodeSpec } from "#lib/content/registry.ts";
import { type RenderOptions, renderBlocks } from "#lib/content/render.ts";
import { nodeInWords } from "./in-words.ts";
import { textOf } from "./pairs.ts";
import { SIGN_WORDS, type SignWords } from "./sign-words.ts";
import { cleared, hasSigns, runsWithSigns, tagsForSigns, whollyWithSigns } from "./signs.ts";
import type { Diffed, Row } from "./types.ts";

/** One line of a comparison, set as readers see it. `notes` are what its look does not say. */
export type ShownRow = {
  key: string;
  change: "same" | "added" | "removed" | "changed" | "moved" | "was-here";
  notes: string[];
  /** What stood there, where the new one alone does not show it. */
  before: string | null;
  html: string;
  /** For `was-here`: the key of the row where it stands now. */
  to?: string;
  /** The same in parts, for whoever says it otherwise. */
  stood?: { words: string; moved: "up" | "down" };
};

/** The comparison through the readers' own renderer. Escapes all that was written. */
export function showRows(rows: readonly Row[], options: RenderOptions, words: SignWords = SIGN_WORDS): ShownRow[] {
  const places = rows.map((row) => (row.type === "block" ? blocksOf(row.diffed) : { now: null, before: null }));
  const blocks = places.flatMap(({ now, before }) => [before, now].filter((each) => each !== null));
  const rendered = renderBlocks({ type: "doc", content: blocks }, options);
  const html = new Map(blocks.map((block, index) => [block, rendered[index] ?? ""]));
  const setOf = (block: ContentNode | null) => (block ? setBlock(block, html.get(block) ?? "", words) : null);
  return rows.map((row, index): ShownRow => {
    const key = `change-${index}`;
    if (row.type === "was-here") {
      const to = rows.findIndex((other) => other.type === "block" && other.id === row.id && other.moved !== null);
      const named = row.words ? `“${row.words}”` : "A block";
      const notes = [`${named} stood here and moved ${row.moved}.`];
      const stood = { words: named, moved: row.moved };
      return { key, change: "was-here", notes, before: null, html: "", to: `change-${to}`, stood };
    }
    const change = changeOf(row);
    const moved = row.moved ? [`moved ${row.moved}`] : [];
    const notes = [...moved, ...notesOf(row.diffed)];
    return {
      key,
      change,
      notes,
      before: setOf(places[index]?.before ?? null),
      html: setOf(places[index]?.now ?? null) ?? "",
    };
  });
}

function changeOf({ diffed, moved }: Extract<Row, { type: "block" }>): ShownRow["change"] {
  if (diffed.kind !== "whole") return "changed";
  return diffed.change === "same" && moved ? "moved" : diffed.change;
}

/** The block with signs in it, and the one before where both have to be shown. */
function blocksOf(diffed: Diffed): { now: ContentNode; before: ContentNode | null } {
  const now = withSigns(diffed);
  if (diffed.kind === "whole" || diffed.kind === "text") return { now, before: null };
  const shows = (node: ContentNode) => JSON.stringify(nodeSpec(node.type)?.references?.(node.attrs ?? {}) ?? []);
  const another = diffed.kind === "replaced" || shows(diffed.before) !== shows(diffed.node);
  return { now, before: another ? whollyWithSigns({ ...diffed.before }, "removed") : null };
}

function withSigns(diffed: Diffed): ContentNode {
  if (diffed.kind === "text") return { ...diffed.node, content: runsWithSigns(diffed.runs) };
  if (diffed.kind === "branch") return { ...diffed.node, content: diffed.children.map(withSigns) };
  if (diffed.kind === "replaced") return whollyWithSigns({ ...diffed.node }, "added");
  // A copy, so that each block of the comparison is one of its own.
  return diffed.change === "same" ? { ...cleared(diffed.node) } : whollyWithSigns({ ...diffed.node }, diffed.change);
}

/** What the renderer leaves out, or sets without what changed in it, is shown by its bare words or by its name. */
function setBlock(block: ContentNode, html: string, words: SignWords): string {
  const text = textOf(block);
  if (html !== "" && (hasSigns(html) || !hasSigns(text))) return tagsForSigns(html, words);
  if (text.trim() !== "") return `<p class="diff-bare">${tagsForSigns(escapeHtml(text), words)}</p>`;
  if (!words.names) return "";
  const name = block.type === "paragraph" ? "empty line" : nodeInWords(block.type);
  return `<p class="diff-bare diff-unseen">${escapeHtml(name)}</p>`;
}

/** In words: of the block itself, and of what in it has no words of its own. */
function notesOf(diffed: Diffed): string[] {
  if (diffed.kind === "whole") return [];
  if (diffed.kind !== "branch") return diffed.notes;
  return [...new Set([...diffed.notes, ...diffed.children.flatMap(notesWithin)])];
}

function notesWithin(child: Diffed): string[] {
  const name = nodeInWords(child.node.type);
  if (child.kind !== "whole") return notesOf(child).map((note) => (note.startsWith(name) ? note : `${name}: ${note}`));
  return child.change !== "same" && textOf(child.node).trim() === "" ? [`${name} ${child.change}`] : [];
}
