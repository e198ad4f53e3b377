import { defineCommand } from "#lib/kernel/command.ts";
import { countTry, triesOf } from "#lib/people/attempts.ts";
import type { SignInAnswer } from "#lib/people/lifecycle.ts";
import { addressSubject, opensAt } from "#lib/people/limits.ts";
import { personById, siteRow } from "#lib/people/rows.ts";
import { openSession } from "#lib/people/sessions.ts";
import { provedByPasskey, takePasskey } from "../passkey-proof.ts";
import { passkeyByCredential } from "../rows.ts";
import { PasskeySignInInput } from "../schema.ts";

const purpose = "passkey-sign-in";

/** Signs in by a passkey alone: it is something one has and, with the finger or the PIN that it asks for, something more. */
export const signInWithPasskey = defineCommand({
  name: "session.open-with-passkey",
  input: PasskeySignInInput,
  async load(tx, { passkey: { id } }, { address, now }) {
    const passkey = await passkeyByCredential(tx, id);
    return {
      passkey,
      person: passkey && (await personById(tx, passkey.personId)),
      tries: await triesOf(tx, [["passkey-address", addressSubject(address)]], now),
      isSetUp: Boolean((await siteRow(tx))?.setUpAt),
    };
  },
  can: () => true,
  async prepare({ input, target: { passkey, tries }, context: { now } }) {
    if (opensAt(tries, now)) return null;
    return provedByPasskey(input.passkey, passkey, { purpose, holder: input.browser, now });
  },
  async run({ tx, input, target: { person, tries, isSetUp }, prepared, context }): Promise<SignInAnswer> {
    const { now } = context;
    if (!isSetUp) return { ok: false, reason: "not-set-up" };
    const retryAt = opensAt(tries, now);
    if (retryAt) return { ok: false, reason: "too-many", retryAt };
    if (!person || !(await takePasskey(tx, prepared, { purpose, holder: input.browser, now }))) {
      await countTry(tx, tries, now);
      return { ok: false, reason: "wrong" };
    }
    if (person.status !== "active") return { ok: false, reason: "suspended" };
    return { ok: true, person: person.id, ...(await openSession(tx, person, context, "both")) };
  },
  event({ target: { person, passkey }, result }) {
    if (!result.ok && (result.reason === "too-many" || result.reason === "not-set-up")) return null;
    const after = result.ok ? { session: result.session, by: passkey?.name } : { refused: result.reason };
    return { target: { type: "person", id: person?.id ?? "unknown" }, after };
  },
  tags: () => [],
});
