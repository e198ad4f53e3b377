import type { Content } from "#lib/articles/content.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { diffDocuments } from "./blocks.ts";
import { changedFields } from "./fields.ts";
import { tokensOf } from "./tokens.ts";
import type { Diffed, Row, Run } from "./types.ts";

/** What changed, in short. `look`: blocks of which only the look changed, or what is in them without words. */
export type Summary = { added: number; removed: number; moved: number; look: number; fields: string[] };

export function summarise(before: Content, after: Content): Summary {
  return { ...summariseRows(diffDocuments(before.body, after.body)), fields: changedFields(before, after) };
}

export function summariseRows(rows: readonly Row[]): Omit<Summary, "fields"> {
  const total = { added: 0, removed: 0, moved: 0, look: 0 };
  for (const row of rows) {
    if (row.type !== "block") continue;
    if (row.moved) total.moved++;
    const { added, removed } = wordsOf(row.diffed);
    total.added += added;
    total.removed += removed;
    const untouched = row.diffed.kind === "whole" && row.diffed.change === "same";
    if (!untouched && added + removed === 0) total.look++;
  }
  return total;
}

type Words = { added: number; removed: number };

function wordsOf(diffed: Diffed): Words {
  if (diffed.kind === "text") return sum(diffed.runs.map(ofRun));
  if (diffed.kind === "branch") return sum(diffed.children.map(wordsOf));
  if (diffed.kind === "replaced") return { added: count([diffed.node]), removed: count([diffed.before]) };
  return counted(diffed.change, [diffed.node]);
}

const ofRun = ({ change, nodes }: Run): Words => counted(change, nodes);

function counted(change: Run["change"], nodes: readonly ContentNode[]): Words {
  return {
    added: change === "added" ? count(nodes) : 0,
    removed: change === "removed" ? count(nodes) : 0,
  };
}

function sum(all: readonly Words[]): Words {
  return all.reduce(({ added, removed }, each) => ({ added: added + each.added, removed: removed + each.removed }), {
    added: 0,
    removed: 0,
  });
}

function count(nodes: readonly ContentNode[]): number {
  let words = 0;
  for (const node of nodes)
    words +=
      node.text === undefined ? count(node.content ?? []) : tokensOf([node]).filter(({ isWord }) => isWord).length;
  return words;
}
