import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { Article } from "#db/schema/articles.ts";
import type { Comment } from "#db/schema/comments.ts";
import { notices } from "#db/schema/notices.ts";
import { tell } from "#lib/notices/tell.ts";

/** As much as a notice repeats of a comment, in characters. */
const SHOWN = 280;

type Said = Pick<Comment, "id" | "articleId" | "words" | "byId" | "guestName">;

/** Tells those whom a comment names. */
export async function tellMentioned(
  tx: Transaction,
  said: Said,
  mentions: readonly string[],
  now: Date,
): Promise<void> {
  await tell(tx, { ...tellingOf(said), kind: "mentioned", to: mentions }, now);
}

/** Tells whose story it is and those in the thread, but whom the comment names, who are told of that. */
export async function tellConcerned(
  tx: Transaction,
  said: Said,
  { article, thread, mentions }: { article: Article; thread: readonly (string | null)[]; mentions: readonly string[] },
  now: Date,
): Promise<void> {
  const to = [article.createdBy, article.assigneeId, ...thread].filter((id) => id === null || !mentions.includes(id));
  await tell(tx, { ...tellingOf(said), kind: "commented", to }, now);
}

/** What was said is told no more. */
export async function untell(tx: Transaction, { id, articleId }: Said): Promise<void> {
  await tx.delete(notices).where(and(eq(notices.articleId, articleId), eq(notices.commentId, id)));
}

/** What was told before is told as it reads now. */
export async function retell(tx: Transaction, { id, articleId, words }: Said): Promise<void> {
  const ofIt = and(eq(notices.articleId, articleId), eq(notices.commentId, id));
  await tx
    .update(notices)
    .set({ words: shortened(words) })
    .where(ofIt);
}

function tellingOf({ id, articleId, words, byId, guestName }: Said) {
  return { articleId, by: { personId: byId, guestName }, words: shortened(words), commentId: id };
}

function shortened(words: string): string {
  const letters = [...words.replace(/\s+/g, " ")];
  return letters.length <= SHOWN
    ? letters.join("")
    : `${letters
        .slice(0, SHOWN - 1)
        .join("")
        .trimEnd()}…`;
}
