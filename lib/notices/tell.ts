import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { notices } from "#db/schema/notices.ts";
import { people } from "#db/schema/people.ts";
import type { NoticeKind } from "#db/vocabulary.ts";

export type Telling = {
  kind: NoticeKind;
  articleId: string;
  /** Ids of people; nobody is told of what they did themselves, nor twice. */
  to: readonly (string | null)[];
  by: { personId: string | null; guestName?: string };
  /** What was said, or the stage that it is about. */
  words: string;
  commentId?: string | null;
};

/**
 * Tells people of something, in the transaction that does it. Whether they see it in the desk or by mail is their wish, and
 * whether they may see the article is asked when they look (desk.ts) and when it is mailed.
 */
export async function tell(tx: Transaction, telling: Telling, now: Date): Promise<void> {
  const { kind, articleId, by, words, commentId = null } = telling;
  const ids = [...new Set(telling.to)].filter((id): id is string => id !== null && id !== by.personId);
  if (ids.length === 0) return;
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, ids), eq(people.status, "active")));
  if (found.length === 0) return;
  const row = { kind, articleId, words, commentId, byId: by.personId, guestName: by.guestName ?? "", at: now };
  await tx.insert(notices).values(found.map(({ id }) => ({ ...row, id: newId(), personId: id })));
}
