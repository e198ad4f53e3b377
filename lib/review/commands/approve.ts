import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { letPass } from "../passing.ts";
import { canApproveStage, wroteIt } from "../policy.ts";
import { loadReview, refuseMoved, stageSeen } from "../rows.ts";
import { ApproveInput } from "../schema.ts";

/** Approves exactly the text that the person saw, in the stage that they saw it in, and passes the story on. */
export const approveArticle = defineCommand({
  name: "article.approve",
  input: ApproveInput,
  load: loadReview,
  // Of the stage that was seen: whoever comes second is told that it has moved on, and not that they may not.
  can: (actor, target, { stageId }) => canApproveStage(actor, target.article, stageSeen(target, stageId)),
  async run({ tx, input, target, context }) {
    refuseMoved(target, input);
    if (wroteIt(context.actor, target.standing.here, target.writers))
      throw new AppError(
        "forbidden",
        `You had a hand in this text. In “${target.standing.here.name}” somebody else approves it.`,
      );
    return letPass(tx, target, { note: input.note }, context);
  },
  event: ({ input, target: { article, draft, standing }, result }) => ({
    target: { type: "article", id: article.id },
    before: { stage: standing.here.name },
    after: { stage: result.stage, version: draft.version, ...(input.note && { note: input.note }) },
  }),
  tags: () => [],
});
