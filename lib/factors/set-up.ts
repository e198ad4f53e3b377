import type { Transaction } from "#db/client.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { endSessions, renewSession } from "#lib/people/sessions.ts";
import { makeRecoveryCodes } from "./codes.ts";
import type { Owner } from "./owner.ts";

/** `codes` are shown this once; null where there are some already. `session` is the browser's new number. */
export type Added = { ok: true; person: string; codes: string[] | null; session: string; ended: number };

/** What follows on every new factor: recovery codes, a new session here, and none of the old ones anywhere else. */
export async function afterAdding(tx: Transaction, { person, factors }: Owner, context: Context): Promise<Added> {
  const codes = factors.codes > 0 ? null : await makeRecoveryCodes(tx, person.id);
  const session = await renewSession(tx, context);
  return { ok: true, person: person.id, codes, session, ended: await endSessions(tx, person.id, context.now, session) };
}
