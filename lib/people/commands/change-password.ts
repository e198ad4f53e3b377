import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { hashPassword, verifyPassword } from "#lib/auth/password.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { countTry, forgetTries, triesOf } from "../attempts.ts";
import { refuseEasyPassword } from "../easy-password.ts";
import { opensAt } from "../limits.ts";
import { revokeLinks } from "../links.ts";
import { isPerson } from "../policy.ts";
import { personById, siteRow } from "../rows.ts";
import { ChangePasswordInput } from "../schema.ts";
import { endSessions, renewSession } from "../sessions.ts";

type ChangeAnswer =
  | { ok: true; session: string }
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "too-many"; retryAt: Date };

/**
 * Changes one's own password, which ends every session; this browser gets a new one. The present password is asked for and counted like a sign-in, because a borrowed browser is not its owner.
 */
export const changePassword = defineCommand({
  name: "person.change-password",
  input: ChangePasswordInput,
  async load(tx, _input, { actor, now }) {
    if (!isPerson(actor)) return null;
    const person = await personById(tx, actor.id);
    return { person, site: await siteRow(tx), tries: await triesOf(tx, [["own-password", actor.id]], now) };
  },
  can: (_actor, target) => target !== null,
  async prepare({ input, target, context }) {
    if (!target || opensAt(target.tries, context.now)) return null;
    const { person, site } = target;
    await refuseEasyPassword(input.password, { site: site?.name ?? "", name: person.name, email: person.email });
    const matches = await verifyPassword(input.current, person.passwordHash);
    return { before: person.passwordHash, after: matches ? await hashPassword(input.password) : null };
  },
  async run({ tx, target, prepared, context }): Promise<ChangeAnswer> {
    if (!target) throw new AppError("unauthenticated", "Sign in to do this.");
    const { person, tries } = target;
    const retryAt = opensAt(tries, context.now);
    if (retryAt || !prepared) return { ok: false, reason: "too-many", retryAt: retryAt ?? context.now };
    if (!prepared.after || prepared.before !== person.passwordHash) {
      await countTry(tx, tries, context.now);
      return { ok: false, reason: "wrong" };
    }
    await tx.update(people).set({ passwordHash: prepared.after }).where(eq(people.id, person.id));
    await forgetTries(tx, tries);
    await revokeLinks(tx, "password-reset", person.id);
    const session = await renewSession(tx, context);
    await endSessions(tx, person.id, context.now, session);
    return { ok: true, session };
  },
  event({ target, result }) {
    if (!target || (!result.ok && result.reason === "too-many")) return null;
    return {
      target: { type: "person", id: target.person.id },
      after: result.ok ? { password: "changed" } : { refused: result.reason },
    };
  },
  tags: () => [],
});
