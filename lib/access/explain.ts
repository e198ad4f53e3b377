import { RIGHTS, type Right } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { DECLARED, type Declared } from "./declaration.ts";
import { decide, type Target } from "./policy.ts";

/** How far somebody reaches with a right, in words, and why. */
export type Explained = { right: Right; group: Declared["group"]; says: string; reaches: Reaches; because: Because };
export type Reaches = "no" | "yes" | "own" | "all" | "own-in-sections" | "in-sections" | "own-and-in-sections";
export type Because = "role-has-it" | "role-lacks-it" | "lost-by-narrowing" | "narrowed" | "not-narrowed-here";

/**
 * What somebody may do, and why. It is asked of the policy itself, with things of theirs and of others, in the sections
 * and outside, so it can say nothing that the policy does not do.
 */
export function explain(viewer: Viewer): Explained[] {
  return RIGHTS.map((right) => {
    const { group, says } = DECLARED[right];
    return { right, group, says, reaches: reachesOf(viewer, right), because: becauseOf(viewer, right) };
  });
}

const NOBODY = "-";
const NOWHERE = "-";

function reachesOf(viewer: Viewer, right: Right): Reaches {
  const inside = viewer.sections === "all" ? NOWHERE : (viewer.sections[0] ?? null);
  const may = (target: Target) => decide(viewer, right, target).allowed;
  const own = {
    inside: may({ owner: viewer.id, section: inside }),
    outside: may({ owner: viewer.id, section: NOWHERE }),
  };
  const others = { inside: may({ owner: NOBODY, section: inside }), outside: may({ owner: NOBODY, section: NOWHERE }) };
  if (others.outside) return DECLARED[right].reaches.length > 1 ? "all" : "yes";
  if (others.inside) return own.outside ? "own-and-in-sections" : "in-sections";
  if (own.outside) return "own";
  return own.inside ? "own-in-sections" : "no";
}

function becauseOf(viewer: Viewer, right: Right): Because {
  const { because } = decide(viewer, right, { owner: viewer.id });
  if (because === "no-right") return "role-lacks-it";
  if (because === "lost-by-narrowing") return because;
  if (viewer.sections === "all") return "role-has-it";
  return DECLARED[right].narrowed === "kept" ? "not-narrowed-here" : "narrowed";
}
