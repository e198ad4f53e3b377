import type { Database, Transaction } from "#db/client.ts";
import type { Passkey } from "#db/schema/factors.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { triesOf } from "#lib/people/attempts.ts";
import { secondSubjects, type Tries } from "#lib/people/limits.ts";
import { hasSignedInFrom } from "#lib/people/sessions.ts";
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
