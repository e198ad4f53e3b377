import type { BlockFacts } from "./block-facts.ts";
import type { Finding } from "./findings.ts";
import { markOf } from "./mark.ts";

/** Why readers cannot open what a link leads to. */
export type LinkState = "gone" | "withdrawn" | "trashed" | "draft";

const WHY: Record<LinkState, { says: string; todo: string }> = {
  gone: { says: "where there is nothing", todo: "Put the address right, or take the link out." },
  withdrawn: { says: "to an article that was withdrawn", todo: "Take the link out, or publish that article again." },
  trashed: { says: "to an article in the trash", todo: "Take the link out." },
  draft: { says: "to an article that is not published yet", todo: "Publish that one first, or take the link out." },
};

/** One finding for each place that is led to, at the first link that leads there. */
export function linkFindings(
  blocks: readonly BlockFacts[],
  states: Record<string, LinkState>,
): Omit<Finding, "check">[] {
  const found = new Map<string, Omit<Finding, "check">>();
  for (const { block, links } of blocks)
    for (const { target, words } of links) {
      const state = Object.hasOwn(states, target) ? states[target] : undefined;
      if (!state || found.has(target)) continue;
      const { says, todo } = WHY[state];
      found.set(target, {
        finding: `${state} ${markOf([target])}`,
        says: `${nameOf(target, words)} leads ${says}.`,
        todo,
        at: { block },
      });
    }
  return [...found.values()];
}

/** By its words or its address: what the other article is called next is its writers' alone. */
function nameOf(target: string, words: string): string {
  const name = words.trim() || (target.startsWith("path:") ? `/${target.slice("path:".length)}` : "");
  if (name === "") return "A related article";
  return `The link “${name.length > 80 ? `${name.slice(0, 79)}…` : name}”`;
}
