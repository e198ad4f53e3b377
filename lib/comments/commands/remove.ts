import { eq } from "drizzle-orm";
import { comments } from "#db/schema/comments.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canRemoveComment } from "../policy.ts";
import { isEmptyWithout, loadComment } from "../rows.ts";
import { CommentInput } from "../schema.ts";
import { untell } from "../telling.ts";

/** Takes words out for good. That something was said stays, and the thread with it; one in which nothing is left counts as resolved. */
export const removeComment = defineCommand({
  name: "comment.remove",
  input: CommentInput,
  load: loadComment,
  can: (actor, { article, comment }) => canRemoveComment(actor, article, comment),
  async run({ tx, target: { comment, first }, context: { actor, now } }) {
    if (comment.removedAt) return { removed: false };
    const by = actor.type === "person" ? actor.id : null;
    await tx.update(comments).set({ words: "", mentions: [], removedAt: now }).where(eq(comments.id, comment.id));
    await untell(tx, comment);
    if (!first.resolvedAt && (await isEmptyWithout(tx, comment)))
      await tx.update(comments).set({ resolvedAt: now, resolvedBy: by }).where(eq(comments.id, first.id));
    return { removed: true };
  },
  event: ({ target: { article, comment }, result }) =>
    result.removed
      ? { target: { type: "article", id: article.id }, before: { comment: comment.id, by: comment.byId } }
      : null,
  tags: () => [],
});
