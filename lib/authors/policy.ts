import type { Author } from "#db/schema/authors.ts";
import { allows } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

export function canArrange(actor: Actor): boolean {
  return allows(actor, "author.arrange");
}

/** A profile is its person's own. */
export function canChange(actor: Actor, { personId }: Pick<Author, "personId">): boolean {
  return allows(actor, "author.change", { owner: personId });
}
