import { eq } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import { canSee } from "#lib/articles/policy.ts";
import { loadArticle, touch } from "#lib/articles/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { refuseUnassignable, tellAssigned } from "../assignee.ts";
import { canGive } from "../policy.ts";
import { AssignInput } from "../schema.ts";

/** Gives a story to somebody, who is told and can see and write it from then on, and says when it is due. */
export const assignArticle = defineCommand({
  name: "article.assign",
  input: AssignInput,
  load: loadArticle,
  can: (actor, { article }) => canGive(actor, article),
  async run({ tx, input, target: { article }, context }) {
    const { assigneeId = article.assigneeId, dueAt = article.dueAt } = input;
    const given = assigneeId !== article.assigneeId;
    const moved = dueAt?.getTime() !== article.dueAt?.getTime();
    // Whoever gives away what was theirs by that alone does not see it any more.
    const seen = canSee(context.actor, { ...article, assigneeId });
    const result = { assigneeId, dueAt, given, moved, seen };
    if (!given && !moved) return result;
    if (given && assigneeId) await refuseUnassignable(tx, assigneeId);
    await tx.update(articles).set({ assigneeId, dueAt }).where(eq(articles.id, article.id));
    await touch(tx, article.id, context);
    if (given && assigneeId) await tellAssigned(tx, { articleId: article.id, assigneeId, dueAt }, context);
    return result;
  },
  event: ({ target: { article }, result: { given, moved, assigneeId, dueAt } }) =>
    given || moved
      ? {
          target: { type: "article", id: article.id },
          before: {
            ...(given && { assigneeId: article.assigneeId }),
            ...(moved && { dueAt: article.dueAt?.toISOString() ?? null }),
          },
          after: { ...(given && { assigneeId }), ...(moved && { dueAt: dueAt?.toISOString() ?? null }) },
        }
      : null,
  tags: () => [],
});
