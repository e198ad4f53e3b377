import type { Person } from "#db/schema/people.ts";
import { allows } from "#lib/access/policy.ts";
import type { Actor, Viewer } from "#lib/kernel/actor.ts";

/** Who looks after people: admins, and the command line, which acts for whoever holds the machine. */
export function managesPeople(actor: Actor): boolean {
  return allows(actor, "people.manage");
}

/** Nobody suspends themselves: the door would close behind them. */
export function canSuspend(actor: Actor, person: Pick<Person, "id">): boolean {
  return managesPeople(actor) && !isSelf(actor, person);
}

export function isSelf(actor: Actor, person: Pick<Person, "id">): boolean {
  return actor.type === "person" && actor.id === person.id;
}

export function isPerson(actor: Actor): actor is Viewer {
  return actor.type === "person";
}
