import { newId } from "#db/id.ts";
import { savedViews } from "#db/schema/desk.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canSave, canShare } from "../policy.ts";
import { refuseTakenName } from "../rows.ts";
import { SaveViewInput } from "../schema.ts";

/** Keeps the filters of the list under a name. */
export const saveView = defineCommand({
  name: "view.save",
  input: SaveViewInput,
  load: async () => null,
  can: (actor, _, { shared }) => canSave(actor) && (!shared || canShare(actor)),
  async run({ tx, input, context: { actor, now } }) {
    if (!canSave(actor)) throw notFound("person");
    await refuseTakenName(tx, actor.id, input.name);
    const id = newId();
    await tx.insert(savedViews).values({ id, personId: actor.id, ...input, createdAt: now });
    return { id, query: input.query };
  },
  event: ({ input, result }) => ({ target: { type: "view", id: result.id }, after: input }),
  tags: () => [],
});
