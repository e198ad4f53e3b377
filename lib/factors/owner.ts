import type { Database } from "#db/client.ts";
import type { Person } from "#db/schema/people.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { personById } from "#lib/people/rows.ts";
import { countFactors, type FactorCounts, needsFactor } from "./rows.ts";

/** Whoever asks, with what they have. `isHalf`: signed in by password alone, where more is needed. */
export type Owner = { person: Person; factors: FactorCounts; isNeeded: boolean; isHalf: boolean };

/** Null for strangers. */
export async function loadOwner(on: Database, { actor, session }: Context): Promise<Owner | null> {
  const id = actor.type === "person" ? actor.id : session?.half ? session.person : null;
  if (!id) return null;
  const person = await personById(on, id);
  const factors = await countFactors(on, id);
  return { person, factors, isNeeded: await needsFactor(on, person), isHalf: actor.type !== "person" };
}

/** Who has nothing besides the password yet may set something up while half signed in, and nobody else: it would open the door. */
export function maySetUp(owner: Owner | null): owner is Owner {
  return owner !== null && (!owner.isHalf || !hasAny(owner));
}

export function hasAny({ factors }: Owner): boolean {
  return factors.authenticator || factors.passkeys > 0;
}
