import { and, eq, inArray } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import { notices } from "#db/schema/notices.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { tell } from "#lib/notices/tell.ts";
import { siteZone } from "../assignee.ts";
import { isDueSoon, isTold } from "../due.ts";
import { dueSentence } from "../in-words.ts";
import { canTellDue } from "../policy.ts";
import { TellDueInput } from "../schema.ts";

/**
 * Tells whoever has a story that it is due soon. Whether they know is asked in the transaction that tells them, so that of any
 * number of processes one does it, once for each date.
 */
export const tellDue = defineCommand({
  name: "article.tell-due",
  input: TellDueInput,
  load: loadArticle,
  can: canTellDue,
  async run({ tx, target: { article }, context: { now } }) {
    const { id, assigneeId, dueAt } = article;
    const [due] = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(and(eq(articles.id, id), isDueSoon(now)));
    if (!due || !assigneeId || !dueAt) return { told: false };
    const zone = await siteZone(tx);
    const ofArticle = and(eq(notices.articleId, id), inArray(notices.kind, ["due", "assigned"]));
    if (isTold(await tx.select().from(notices).where(ofArticle), { assigneeId, dueAt, zone })) return { told: false };
    const words = dueSentence(dueAt, zone);
    await tell(tx, { kind: "due", articleId: id, to: [assigneeId], by: { personId: null }, words }, now);
    return { told: true };
  },
  // Nobody did it, and the notice is the record.
  event: () => null,
  tags: () => [],
});
