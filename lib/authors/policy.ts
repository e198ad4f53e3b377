import type { Author } from "#db/schema/authors.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Author profiles are looked after by editors and admins; everybody may change the profile that is their own. */
export function canArrange(actor: Actor): boolean {
  return actor.type === "system" || (actor.type === "person" && (actor.role === "editor" || actor.role === "admin"));
}

export function canChange(actor: Actor, author: Pick<Author, "personId">): boolean {
  return canArrange(actor) || (actor.type === "person" && author.personId === actor.id);
}
