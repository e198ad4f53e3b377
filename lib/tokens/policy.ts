import type { Token } from "#db/schema/tokens.ts";
import { allows } from "#lib/access/policy.ts";
import type { Actor, Viewer } from "#lib/kernel/actor.ts";
import { managesPeople } from "#lib/people/policy.ts";

/** Who may make tokens: only a person, since a token is a person's, and not by a token, which would outlive itself. */
export function canMakeTokens(actor: Actor): actor is Viewer {
  return actor.type === "person" && allows(actor, "token.create");
}

/** One's own, also by who may make none any more; those of others by who looks after people. */
export function canEndToken(actor: Actor, token: Pick<Token, "ownerId">): boolean {
  return managesPeople(actor) || (actor.type === "person" && actor.id === token.ownerId);
}
