import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Comment, comments } from "#db/schema/comments.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { refuseStrangers } from "../mentionable.ts";
import { canComment } from "../policy.ts";
import { firstOf, peopleIn, refuseFull } from "../rows.ts";
import { AddCommentInput } from "../schema.ts";
import { tellConcerned, tellMentioned } from "../telling.ts";

/** Begins a thread about an article or something in it, or answers in one; whoever answers in a resolved one opens it again. */
export const addComment = defineCommand({
  name: "comment.add",
  input: AddCommentInput,
  load: loadBoth,
  can: (actor, { article }) => canComment(actor, article),
  async run({ tx, input, target: { article, first }, context: { actor, now } }) {
    const { words, mentions, anchor = null } = input;
    await refuseStrangers(tx, article, mentions);
    await refuseFull(tx, article.id, first?.id);
    const id = newId();
    const byId = actor.type === "person" ? actor.id : null;
    const said = { id, articleId: article.id, words, byId, guestName: "" };
    const thread = first ? await peopleIn(tx, first.id) : [];
    await tx.insert(comments).values({ ...said, threadId: first?.id ?? id, anchor, mentions, at: now });
    if (first?.resolvedAt)
      await tx.update(comments).set({ resolvedAt: null, resolvedBy: null }).where(eq(comments.id, first.id));
    await tellMentioned(tx, said, mentions, now);
    await tellConcerned(tx, said, { article, thread, mentions }, now);
    return { comment: id, thread: first?.id ?? id };
  },
  // What was said is not on record: it goes when it is removed.
  event: ({ target: { article, first }, result, input }) => ({
    target: { type: "article", id: article.id },
    after: { comment: result.comment, answers: first !== null, mentions: input.mentions },
  }),
  tags: () => [],
});

async function loadBoth(tx: Transaction, { id, thread }: z.output<typeof AddCommentInput>) {
  const { article } = await loadArticle(tx, { id });
  const first: Comment | null = thread ? await firstOf(tx, thread) : null;
  if (first && first.articleId !== id) throw notFound("comment");
  return { article, first };
}
