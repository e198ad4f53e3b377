import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { isPerson } from "../policy.ts";
import { personById } from "../rows.ts";
import { RenameInput } from "../schema.ts";

/** Changes one's own name in the desk. Bylines belong to author profiles and stay as printed. */
export const renameSelf = defineCommand({
  name: "person.rename",
  input: RenameInput,
  load: async (tx, _input, { actor }) => (isPerson(actor) ? personById(tx, actor.id) : null),
  can: (_actor, self) => self !== null,
  async run({ tx, input, target }) {
    if (!target) throw new AppError("unauthenticated", "Sign in to do this.");
    if (target.name === input.name) return { changed: false };
    await tx.update(people).set({ name: input.name }).where(eq(people.id, target.id));
    return { changed: true };
  },
  event: ({ input, target, result }) =>
    target && result.changed
      ? { target: { type: "person", id: target.id }, before: { name: target.name }, after: { name: input.name } }
      : null,
  tags: () => [],
});
