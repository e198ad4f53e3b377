import { eq } from "drizzle-orm";
import { comments } from "#db/schema/comments.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { refuseStrangers } from "../mentionable.ts";
import { canEditComment } from "../policy.ts";
import { loadComment } from "../rows.ts";
import { EditCommentInput } from "../schema.ts";
import { retell, tellMentioned } from "../telling.ts";

/** Changes what one has said oneself. Only those are told of it whom it names for the first time. */
export const editComment = defineCommand({
  name: "comment.edit",
  input: EditCommentInput,
  load: loadComment,
  can: (actor, { article, comment }) => canEditComment(actor, article, comment),
  async run({ tx, input: { words, mentions }, target: { article, comment }, context: { now } }) {
    if (comment.removedAt) throw new AppError("conflict", "This comment was removed.");
    if (comment.words === words && comment.mentions.join() === mentions.join()) return { changed: false };
    const fresh = mentions.filter((id) => !comment.mentions.includes(id));
    await refuseStrangers(tx, article, fresh);
    await tx.update(comments).set({ words, mentions, editedAt: now }).where(eq(comments.id, comment.id));
    await retell(tx, { ...comment, words });
    await tellMentioned(tx, { ...comment, words }, fresh, now);
    return { changed: true };
  },
  event: ({ target: { article, comment }, result }) =>
    result.changed ? { target: { type: "article", id: article.id }, after: { comment: comment.id } } : null,
  tags: () => [],
});
