import type { Database, Transaction } from "#db/client.ts";
import type { Passkey } from "#db/schema/factors.ts";
import type { Context } from "#lib/kernel/actor.ts";
import type { EventFacts } from "#lib/kernel/events.ts";
import { countTry, forgetTries, triesOf } from "#lib/people/attempts.ts";
import { secondSubjects, type Tries } from "#lib/people/limits.ts";
import { hasSignedInFrom, renewSession } from "#lib/people/sessions.ts";
import { takeCode } from "./codes.ts";
import { type PasskeyProof, provedByPasskey, takePasskey } from "./passkey-proof.ts";
import { passkeysOf } from "./rows.ts";
import type { PasskeyAnswer } from "./schema.ts";

/** What proves somebody besides a password. */
export type SecondWord = "authenticator" | "recovery-code" | "passkey";
/** A refusal is an answer, not an error: an error would undo the counting of the try. */
export type SecondAnswer =
  | { ok: true; person: string; session: string; by: SecondWord | "password" }
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "too-many"; retryAt: Date };

type Given = { code?: string | undefined; passkey?: PasskeyAnswer | undefined };

export async function loadSecond(
  on: Database,
  person: string,
  { address, now }: Context,
): Promise<{ person: string; passkeys: Passkey[]; tries: Tries[] }> {
  const known = await hasSignedInFrom(on, person, address);
  return {
    person,
    passkeys: await passkeysOf(on, person),
    tries: await triesOf(on, secondSubjects(person, address, known), now),
  };
}

/** The slow part, for `prepare`: only a passkey has one. */
export async function prepareSecond(
  { passkey }: Given,
  passkeys: Passkey[],
  { session, now }: Context,
): Promise<PasskeyProof | null> {
  if (!passkey || !session) return null;
  const known = passkeys.find(({ credentialId }) => credentialId === passkey.id);
  return provedByPasskey(passkey, known, { purpose: "passkey-second", holder: session.id, now });
}

/** By what it was proved, now used up; null when it was not. */
export async function takeSecond(
  tx: Transaction,
  person: string,
  { code }: Given,
  proof: PasskeyProof | null,
  { session, now }: Context,
): Promise<SecondWord | null> {
  if (code) return takeCode(tx, person, code, now);
  const question = { purpose: "passkey-second", holder: session?.id ?? "", now } as const;
  return (await takePasskey(tx, proof, question)) ? "passkey" : null;
}

/** What came of it: a session with a new number, or a try that counts. */
export async function settleSecond(
  tx: Transaction,
  { person, tries }: { person: string; tries: Tries[] },
  by: SecondWord | "password" | null,
  context: Context,
): Promise<SecondAnswer> {
  if (!by) {
    await countTry(tx, tries, context.now);
    return { ok: false, reason: "wrong" };
  }
  await forgetTries(tx, tries);
  return { ok: true, person, session: await renewSession(tx, context), by };
}

/** What goes on record of it; what was not even looked at does not. */
export function secondOnRecord(target: { person: string } | null, result: SecondAnswer): EventFacts | null {
  if (!target || (!result.ok && result.reason === "too-many")) return null;
  const after = result.ok ? { session: result.session, by: result.by } : { refused: result.reason };
  return { target: { type: "person", id: target.person }, after };
}
