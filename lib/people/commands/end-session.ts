import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { isSelf } from "../policy.ts";
import { EndSessionInput } from "../schema.ts";

/** Signs one browser out. */
export const endSession = defineCommand({
  name: "session.end",
  input: EndSessionInput,
  async load(tx, { session }) {
    const [row] = await tx.select().from(sessions).where(eq(sessions.id, session));
    if (!row) throw notFound("session");
    return row;
  },
  can: (actor, row) => isSelf(actor, { id: row.personId }),
  async run({ tx, target, context }) {
    if (target.endedAt) return { ended: false };
    await tx.update(sessions).set({ endedAt: context.now }).where(eq(sessions.id, target.id));
    return { ended: true };
  },
  event: ({ target, result }) =>
    result.ended ? { target: { type: "person", id: target.personId }, after: { session: target.id } } : null,
  tags: () => [],
});
