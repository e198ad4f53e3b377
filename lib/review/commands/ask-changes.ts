import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { sendBack } from "../passing.ts";
import { canAskChanges } from "../policy.ts";
import { loadReview, refuseMoved, stageSeen } from "../rows.ts";
import { AskChangesInput } from "../schema.ts";

/** Sends a story back to whoever wrote it, and says what should change. What was approved so far is void. */
export const askForChangesIn = defineCommand({
  name: "article.ask-changes",
  input: AskChangesInput,
  load: loadReview,
  can: (actor, target, { stageId }) => canAskChanges(actor, target.article, stageSeen(target, stageId)),
  async run({ tx, input, target, context }) {
    refuseMoved(target, input);
    if (target.standing.at === 0)
      throw new AppError("conflict", "This story is still being written: it was not submitted yet.");
    return sendBack(tx, target, { note: input.note }, context);
  },
  event: ({ input, target: { article, draft, standing }, result }) => ({
    target: { type: "article", id: article.id },
    before: { stage: standing.here.name },
    after: {
      ...{ stage: result.stage, version: draft.version, note: input.note },
      ...(result.to && { to: result.to }),
    },
  }),
  tags: () => [],
});
