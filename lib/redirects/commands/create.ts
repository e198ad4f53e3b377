import { newId } from "#db/id.ts";
import { redirectRules } from "#db/schema/redirect-rules.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { redirectsTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { forgetMissed, lastPosition, refuseCircle, refuseTaken, resolved } from "../rows.ts";
import { RuleInput } from "../schema.ts";
import { told } from "../told.ts";

/** Decides what an old address answers where no page does. */
export const createRule = defineCommand({
  name: "redirect.create",
  input: RuleInput,
  load: async () => null,
  can: canArrange,
  prepare: ({ input }) => refuseCircle(input),
  async run({ tx, input, context: { actor, now } }) {
    await refuseTaken(tx, input);
    const id = newId();
    const position = input.kind === "pattern" ? (await lastPosition(tx)) + 1 : 0;
    const made = { id, position, createdAt: now, createdBy: actor.type === "person" ? actor.id : null };
    await tx.insert(redirectRules).values({ ...(await resolved(tx, input)), ...made });
    await forgetMissed(tx, [input]);
    return { id };
  },
  event: ({ input, result }) => ({ target: { type: "redirect", id: result.id }, after: told(input) }),
  tags: () => [redirectsTag],
});
