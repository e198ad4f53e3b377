import { eq } from "drizzle-orm";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canSetStages } from "../policy.ts";
import { ReviewRulesInput } from "../schema.ts";

/** Says whether a change of the text asks for every approval again. */
export const changeReviewRules = defineCommand({
  name: "review.change-rules",
  input: ReviewRulesInput,
  async load(tx) {
    const [row] = await tx.select({ approvalsFollowText: site.approvalsFollowText }).from(site).where(eq(site.id, 1));
    if (!row) throw notFound("site");
    return row;
  },
  can: canSetStages,
  async run({ tx, input, target }) {
    const changed = input.approvalsFollowText !== target.approvalsFollowText;
    if (changed) await tx.update(site).set(input).where(eq(site.id, 1));
    return { changed };
  },
  event: ({ input, target, result }) =>
    result.changed ? { target: { type: "site", id: "1" }, before: target, after: input } : null,
  // Readers see nothing of it.
  tags: () => [],
});
