import type { ContentNode } from "#lib/content/document.ts";
import { contentSchema } from "#lib/content/extensions.ts";
import type { Budget } from "./budget.ts";
import { nodeNotes } from "./in-words.ts";
import { fingerprint, pairs } from "./pairs.ts";
import { textRuns } from "./text-runs.ts";
import type { Diffed } from "./types.ts";

/** What became of one node. The two belong together already: by their id, or by their place and words. */
export function diffNode(before: ContentNode, after: ContentNode, budget: Budget): Diffed {
  // One that was pasted anew has another id, which is nothing to anybody who reads.
  if (fingerprint(before) === fingerprint(after)) return { kind: "whole", change: "same", node: after };
  const notes = nodeNotes(before, after);
  if (holdsText(before) && holdsText(after)) {
    const runs = textRuns(before.content ?? [], after.content ?? [], budget);
    return { kind: "text", before, node: after, notes, runs };
  }
  if (holdsNodes(before) && holdsNodes(after))
    return { kind: "branch", before, node: after, notes, children: diffChildren(before, after, budget) };
  return { kind: "replaced", before, node: after, notes };
}

/** List items, cells and the like have no ids: they are told by their words and their order. */
function diffChildren(before: ContentNode, after: ContentNode, budget: Budget): Diffed[] {
  const [old, now] = [before.content ?? [], after.content ?? []];
  return pairs(old, now, budget).map(({ a, b }): Diffed => {
    const [was, is] = [a === null ? undefined : old[a], b === null ? undefined : now[b]];
    if (was && is) return diffNode(was, is, budget);
    return is
      ? { kind: "whole", change: "added", node: is }
      : { kind: "whole", change: "removed", node: was as ContentNode };
  });
}

/** Of the schema, not of a list of types: a node that is added to the document is compared from then on. */
export function holdsText({ type }: ContentNode): boolean {
  return contentSchema.nodes[type]?.inlineContent === true;
}

function holdsNodes({ type }: ContentNode): boolean {
  const known = contentSchema.nodes[type];
  return known !== undefined && !known.isLeaf && !known.inlineContent;
}
