import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { isSelf, managesPeople } from "../policy.ts";
import { EndSessionInput } from "../schema.ts";

/** Signs one browser out: one's own, or, for whoever looks after people, anybody's. */
export const endSession = defineCommand({
  name: "session.end",
  input: EndSessionInput,
  async load(tx, { session }, context) {
    const [row] = await tx.select().from(sessions).where(eq(sessions.id, session));
    if (!row) throw notFound("session");
    // Somebody who is half signed in is nobody yet, and can still leave.
    return { row, isThis: context.session?.id === session };
  },
  can: (actor, { row, isThis }) => isThis || isSelf(actor, { id: row.personId }) || managesPeople(actor),
  async run({ tx, target: { row }, context }) {
    if (row.endedAt) return { ended: false };
    await tx.update(sessions).set({ endedAt: context.now }).where(eq(sessions.id, row.id));
    return { ended: true };
  },
  event: ({ target: { row }, result }) =>
    result.ended ? { target: { type: "person", id: row.personId }, after: { session: row.id } } : null,
  tags: () => [],
});
