import type { Reach, Right, Rights } from "#db/vocabulary.ts";
import { DECLARED } from "#lib/access/declaration.ts";
import type { Because, Reaches } from "#lib/access/explain.ts";

export const REACH_WORDS: Record<Reaches, string> = {
  no: "No",
  yes: "Yes",
  own: "Own",
  all: "All",
  "own-in-sections": "Own, in the sections",
  "in-sections": "All in the sections",
  "own-and-in-sections": "Own, and all in the sections",
};

/** Why, as a sentence about somebody with a role of this name. */
export function reasonWords(because: Because, role: string): string {
  switch (because) {
    case "role-has-it":
      return `The role ${role} has it.`;
    case "role-lacks-it":
      return `The role ${role} does not have it.`;
    case "lost-by-narrowing":
      return "It reaches across the whole site, so it is lost by the narrowing.";
    case "narrowed":
      return `The role ${role} has it, narrowed to the sections.`;
    case "not-narrowed-here":
      return `The role ${role} has it; sections do not matter here.`;
  }
}

/** What a role's cell says. */
export function cellWord(rights: Rights, right: Right): string {
  const reach = rights[right];
  if (!reach) return "No";
  return reachWord(right, reach);
}

export function reachWord(right: Right, reach: Reach): string {
  if (DECLARED[right].reaches.length === 1) return "Yes";
  return reach === "own" ? "Own" : "All";
}
