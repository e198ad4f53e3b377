import type { Node } from "@tiptap/pm/model";
import { type BlockFacts, blockFacts } from "#lib/checks/block-facts.ts";
import type { ContentNode } from "#lib/content/document.ts";

/**
 * What the checks need of the document on the screen, block by block: one that was not touched is the same object and was
 * looked through before. Answers the very same list as long as nothing in it changes, so that typing draws nothing.
 */
export function createBodyFacts(origin: string): (doc: Node | null) => readonly BlockFacts[] {
  const known = new WeakMap<Node, BlockFacts>();
  let last: { facts: readonly BlockFacts[]; written: string } = { facts: [], written: "[]" };
  return (doc) => {
    const facts: BlockFacts[] = [];
    doc?.forEach((block) => {
      const found = known.get(block) ?? blockFacts(block.toJSON() as ContentNode, origin);
      known.set(block, found);
      if (found.pictures.length + found.toCome.length + found.links.length > 0) facts.push(found);
    });
    const written = JSON.stringify(facts);
    if (written !== last.written) last = { facts, written };
    return last.facts;
  };
}
