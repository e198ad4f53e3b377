import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { mails } from "#db/schema/mail.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Id } from "#lib/kernel/text-input.ts";
import { nextTry } from "../lifecycle.ts";

const Outcome = z.enum(["sent", "again", "failed", "given-up"]);

/** Writes down what became of a try. Whoever lost the claim meanwhile says nothing: another process is at it. */
export const settleMail = defineCommand({
  name: "mail.settle",
  input: z.strictObject({ id: Id, claim: Id, outcome: Outcome, problem: z.string().max(500).nullable() }),
  load: async (tx, { id, claim }) => {
    const mine = and(eq(mails.id, id), eq(mails.claim, claim), eq(mails.state, "sending"));
    return (await tx.select().from(mails).where(mine))[0] ?? null;
  },
  can: isSystem,
  async run({ tx, input: { outcome, problem }, target: mail, context: { now } }) {
    if (!mail) return { settled: false };
    const dueAt = outcome === "again" ? nextTry(mail.tries, now) : null;
    const change = dueAt
      ? { state: "queued" as const, dueAt, problem, claim: null }
      : // What it said is wiped with its end.
        {
          state: outcome === "again" ? ("given-up" as const) : outcome,
          endedAt: now,
          sealed: null,
          problem,
          claim: null,
        };
    await tx.update(mails).set(change).where(eq(mails.id, mail.id));
    return { settled: true };
  },
  event: () => null,
  tags: () => [],
});
