import { eq } from "drizzle-orm";
import { comments } from "#db/schema/comments.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canComment } from "../policy.ts";
import { loadComment } from "../rows.ts";
import { CommentInput } from "../schema.ts";

/** Says that a thread is dealt with. */
export const resolveComment = defineCommand({
  name: "comment.resolve",
  input: CommentInput,
  load: loadComment,
  can: (actor, { article }) => canComment(actor, article),
  async run({ tx, target: { first }, context: { actor, now } }) {
    if (first.resolvedAt) return { changed: false };
    const resolvedBy = actor.type === "person" ? actor.id : null;
    await tx.update(comments).set({ resolvedAt: now, resolvedBy }).where(eq(comments.id, first.id));
    return { changed: true };
  },
  event: ({ target: { article, first }, result }) =>
    result.changed ? { target: { type: "article", id: article.id }, after: { comment: first.id } } : null,
  tags: () => [],
});
