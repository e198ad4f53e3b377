import { and, eq } from "drizzle-orm";
import { waivers } from "#db/schema/desk.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canWaive } from "../policy.ts";
import { UnwaiveInput } from "../schema.ts";

/** Takes back that something was let pass. What readers see already stays. */
export const unwaiveFinding = defineCommand({
  name: "article.unwaive",
  input: UnwaiveInput,
  load: loadArticle,
  can: (actor, { article }, { check }) => canWaive(actor, article, check),
  async run({ tx, input: { id, check, finding } }) {
    const [gone] = await tx
      .delete(waivers)
      .where(and(eq(waivers.articleId, id), eq(waivers.check, check), eq(waivers.finding, finding)))
      .returning({ reason: waivers.reason });
    if (!gone) throw notFound("waiver");
    return gone;
  },
  event: ({ input, result }) => ({
    target: { type: "article", id: input.id },
    before: { check: input.check, finding: input.finding, reason: result.reason },
  }),
  tags: () => [],
});
