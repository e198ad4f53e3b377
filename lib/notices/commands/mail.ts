import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { mails } from "#db/schema/mail.ts";
import { notices } from "#db/schema/notices.ts";
import { people } from "#db/schema/people.ts";
import { site } from "#db/schema/site.ts";
import { canSee } from "#lib/articles/policy.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { queueMail } from "#lib/kernel/mail/queue.ts";
import { mailServer } from "#lib/kernel/mail/server.ts";
import { STAFF, viewerFor } from "#lib/people/viewers.ts";
import { unmailed } from "../due.ts";
import { mailedUpTo, PAUSE_MS, STALE_MS } from "../lifecycle.ts";
import { NOTICES_MAIL, noticesMail } from "../mails/notices.ts";
import { MailNoticesInput } from "../schema.ts";
import { wishesOf } from "../wishes.ts";

/** More are not told of one by one. */
const MOST = 200;

/**
 * Puts what somebody was told into one mail. The notices are marked in the transaction that queues it, so that of any number
 * of processes one does; those that were read meanwhile, are not wished for or may not be seen any more are marked without.
 */
export const mailNotices = defineCommand({
  name: "notices.mail",
  input: MailNoticesInput,
  load: (tx, { person }) => personWithMail(tx, person),
  can: isSystem,
  async run({ tx, target, context: { now } }) {
    const { person, wishes, timeZone } = target;
    const { soon, daily } = mailedUpTo(now, timeZone);
    const rows = await noticesUpTo(tx, person.id, wishes.mail === "daily" ? daily : soon);
    if (rows.length === 0) return { mailed: 0 };
    const isWanted = person.status === "active" && wishes.mail !== "never" && (await mailServer(tx)) !== null;
    const viewer = await viewerFor(tx, person);
    const stale = new Date(now.getTime() - STALE_MS);
    const worth = rows.filter(
      ({ notice, article }) =>
        isWanted &&
        notice.readAt === null &&
        notice.at > stale &&
        !wishes.notByMail.includes(notice.kind) &&
        article.state !== "trashed" &&
        canSee(viewer, article),
    );
    if (worth.length > 0 && (await mailedLately(tx, person.email, now))) return { mailed: 0 };
    const ids = rows.map(({ notice }) => notice.id);
    await tx.update(notices).set({ mailedAt: now }).where(inArray(notices.id, ids));
    const told = worth.map(({ notice, article, by }) => {
      const { kind, words, articleId, commentId } = notice;
      return { kind, words, articleId, commentId, by: by ?? (notice.guestName || null), title: article.title };
    });
    if (told.length > 0)
      await queueMail(tx, noticesMail({ name: person.name, email: person.email, notices: told }), now);
    return { mailed: told.length };
  },
  event: () => null,
  tags: () => [],
});

async function personWithMail(tx: Transaction, id: string) {
  const columns = { ...STAFF, email: people.email, status: people.status };
  const [person] = await tx.select(columns).from(people).where(eq(people.id, id));
  if (!person) throw notFound("person");
  const [row] = await tx.select({ timeZone: site.timeZone }).from(site).limit(1);
  return { person, wishes: await wishesOf(tx, id), timeZone: row?.timeZone ?? "UTC" };
}

function noticesUpTo(tx: Transaction, personId: string, upTo: Date) {
  return tx
    .select({ notice: notices, article: articles, by: people.name })
    .from(notices)
    .innerJoin(articles, eq(articles.id, notices.articleId))
    .leftJoin(people, eq(people.id, notices.byId))
    .where(unmailed(personId, upTo))
    .orderBy(asc(notices.at), asc(notices.id))
    .limit(MOST);
}

async function mailedLately(tx: Transaction, email: string, now: Date): Promise<boolean> {
  const lately = and(
    gt(mails.createdAt, new Date(now.getTime() - PAUSE_MS)),
    eq(mails.toAddress, email),
    eq(mails.kind, NOTICES_MAIL),
  );
  return (await tx.select({ id: mails.id }).from(mails).where(lately).limit(1)).length > 0;
}
