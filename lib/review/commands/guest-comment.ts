import { count, eq } from "drizzle-orm";
import { newId } from "#db/id.ts";
import { comments } from "#db/schema/comments.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { tell } from "#lib/notices/tell.ts";
import { loadByLink, openToGuest } from "../guests.ts";
import { LIMITS } from "../limits.ts";
import { GuestCommentInput } from "../schema.ts";
import { ownersOf } from "../telling.ts";

/** Leaves a comment on the article by a link. The link goes on. */
export const commentByLink = defineCommand({
  name: "article.guest-comment",
  input: GuestCommentInput,
  load: loadByLink,
  can: () => true,
  async run({ tx, input: { name, note }, target, context: { now } }) {
    const open = openToGuest(target, now);
    const { link } = open.found;
    const [left] = await tx.select({ comments: count() }).from(comments).where(eq(comments.guestLinkId, link.id));
    if (Number(left?.comments ?? 0) >= LIMITS.guestComments)
      throw new AppError("too-many", "So many comments by one link are enough. Send what is left by mail.");
    const id = newId();
    const articleId = open.article.id;
    const guest = { byId: null, guestName: name, guestLinkId: link.id };
    const anchor = { on: "article" as const };
    await tx
      .insert(comments)
      .values({ id, threadId: id, articleId, anchor, words: note, mentions: [], ...guest, at: now });
    const to = [...ownersOf(open), link.createdBy];
    const by = { personId: null, guestName: name };
    await tell(tx, { kind: "commented", articleId, to, by, words: note, commentId: id }, now);
    return { id: articleId, comment: id, link: link.id };
  },
  event: ({ input: { name }, result: { id, comment, link } }) => ({
    target: { type: "article", id },
    after: { comment, guest: name, preview: link },
  }),
  tags: () => [],
});
