import { eq } from "drizzle-orm";
import { comments } from "#db/schema/comments.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canComment } from "../policy.ts";
import { loadComment } from "../rows.ts";
import { CommentInput } from "../schema.ts";

/** Says that a thread is not dealt with after all. */
export const reopenComment = defineCommand({
  name: "comment.reopen",
  input: CommentInput,
  load: loadComment,
  can: (actor, { article }) => canComment(actor, article),
  async run({ tx, target: { first } }) {
    if (!first.resolvedAt) return { changed: false };
    await tx.update(comments).set({ resolvedAt: null, resolvedBy: null }).where(eq(comments.id, first.id));
    return { changed: true };
  },
  event: ({ target: { article, first }, result }) =>
    result.changed ? { target: { type: "article", id: article.id }, after: { comment: first.id } } : null,
  tags: () => [],
});
