import { verifyPassword } from "#lib/auth/password.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { countTry, forgetTries, triesOf } from "../attempts.ts";
import type { SignInAnswer } from "../lifecycle.ts";
import { ofTheAccount, opensAt, signInSubjects } from "../limits.ts";
import { personByEmail, siteRow } from "../rows.ts";
import { SignInInput } from "../schema.ts";
import { hasSignedInFrom, openSession } from "../sessions.ts";

/**
 * Opens a session, half of one when a second factor is still to come. A wrong password is an answer, not an error: an error would undo the counting of it. Whether the
 * account exists shows neither in the answer nor in the time it takes.
 */
export const signIn = defineCommand({
  name: "session.open",
  input: SignInInput,
  async load(tx, { email }, context) {
    const person = await personByEmail(tx, email);
    const known = person && (await hasSignedInFrom(tx, person.id, context.address));
    const tries = await triesOf(tx, signInSubjects(email, context.address, Boolean(known)), context.now);
    return { person, tries, isSetUp: Boolean((await siteRow(tx))?.setUpAt) };
  },
  can: () => true,
  async prepare({ input, target, context }) {
    if (!target.isSetUp || opensAt(target.tries, context.now)) return null;
    const hash = target.person?.passwordHash ?? null;
    return { hash, matches: await verifyPassword(input.password, hash) };
  },
  async run({ tx, target, prepared, context }): Promise<SignInAnswer> {
    const { person, tries } = target;
    if (!target.isSetUp) return { ok: false, reason: "not-set-up" };
    // Asked again after hashing: of a hundred tries sent at once, only the free ones count.
    const retryAt = opensAt(tries, context.now);
    if (retryAt || !prepared) return { ok: false, reason: "too-many", retryAt: retryAt ?? context.now };
    // The hash is compared because the password may have changed while we were verifying.
    if (!person || !prepared.matches || prepared.hash !== person.passwordHash) {
      await countTry(tx, tries, context.now);
      return { ok: false, reason: "wrong" };
    }
    if (person.status !== "active") return { ok: false, reason: "suspended" };
    await forgetTries(tx, ofTheAccount(tries));
    return { ok: true, person: person.id, ...(await openSession(tx, person, context, "one")) };
  },
  event({ target, result }) {
    if (!result.ok && (result.reason === "too-many" || result.reason === "not-set-up")) return null;
    return {
      target: { type: "person", id: target.person?.id ?? "unknown" },
      after: result.ok ? { session: result.session, half: result.half } : { refused: result.reason },
    };
  },
  tags: () => [],
});
