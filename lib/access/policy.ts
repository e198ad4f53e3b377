import type { Reach, Right, Rights } from "#db/vocabulary.ts";
import type { Actor, Viewer } from "#lib/kernel/actor.ts";
import { DECLARED, ROLE_RIGHTS } from "./declaration.ts";

/** What a right is used on; nothing where the right is about no thing. */
export type Target = {
  /** Whose it is: who began it, added it, or is it. */
  owner?: string | null;
  /** To whom it was given: theirs as well. */
  assignee?: string | null;
  /** The section that it stands in; null in none. */
  section?: string | null;
};

/** Why something is allowed, or not. */
export type Reason =
  | "job"
  | "signed-out"
  | "no-right"
  | "own"
  | "not-own"
  | "everything"
  | "in-sections"
  | "outside-sections"
  | "lost-by-narrowing";
export type Verdict = { allowed: boolean; because: Reason };

const ALLOWED = (because: Reason): Verdict => ({ allowed: true, because });
const REFUSED = (because: Reason): Verdict => ({ allowed: false, because });

/** Whether somebody may do something with a thing. Pure; what is not declared is refused. */
export function decide(actor: Actor, right: Right, target: Target = {}): Verdict {
  if (actor.type === "system") return ALLOWED("job");
  if (actor.type === "anyone") return REFUSED("signed-out");
  const reach = rightsOf(actor)[right];
  if (!reach) return REFUSED("no-right");
  const { narrowed } = DECLARED[right];
  const isNarrowed = actor.sections !== "all";
  if (isNarrowed && narrowed === "lost") return REFUSED("lost-by-narrowing");
  const isOwn = target.owner === actor.id || target.assignee === actor.id;
  if (reach === "own" && !isOwn) return REFUSED("not-own");
  if (!isNarrowed || narrowed === "kept") return ALLOWED(reach === "own" ? "own" : "everything");
  if (narrowed === "others" && isOwn) return ALLOWED("own");
  return isInside(actor, target) ? ALLOWED("in-sections") : REFUSED("outside-sections");
}

export function allows(actor: Actor, right: Right, target?: Target): boolean {
  return decide(actor, right, target).allowed;
}

/** The rows that a right reaches, for the scope of a query: all, or those of one person and those in some sections. */
export type Scope = { all: true } | { all: false; owner: string | null; sections: readonly string[] };

const NOTHING: Scope = { all: false, owner: null, sections: [] };

/** Agrees with `decide` for rights whose own things stay in reach wherever they are. */
export function scopeOf(actor: Actor, right: Right): Scope {
  if (actor.type === "system") return { all: true };
  if (actor.type === "anyone") return NOTHING;
  const reach: Reach | undefined = rightsOf(actor)[right];
  if (!reach) return NOTHING;
  if (reach === "own") return { all: false, owner: actor.id, sections: [] };
  return actor.sections === "all" ? { all: true } : { all: false, owner: actor.id, sections: actor.sections };
}

export function rightsOf({ role }: Pick<Viewer, "role">): Rights {
  return typeof role === "string" ? ROLE_RIGHTS[role] : role.rights;
}

function isInside({ sections }: Viewer, { section }: Target): boolean {
  return sections === "all" || (section != null && sections.includes(section));
}
