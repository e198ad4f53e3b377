import type { SavedView } from "#db/schema/desk.ts";
import { allows } from "#lib/access/policy.ts";
import type { Actor, Viewer } from "#lib/kernel/actor.ts";

/** Whoever is signed in keeps views for themselves. */
export function canSave(actor: Actor): actor is Viewer {
  return actor.type === "person";
}

/** Offering one to the whole house is for those who hand out its work. */
export function canShare(actor: Actor): boolean {
  return actor.type === "person" && allows(actor, "article.assign");
}

/** One's own; what was shared also by whoever may share, since people leave. */
export function canChange(actor: Actor, view: Pick<SavedView, "personId" | "shared">): boolean {
  if (actor.type !== "person") return false;
  return view.personId === actor.id || (view.shared && canShare(actor));
}
