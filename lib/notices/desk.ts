import { and, desc, eq, isNull, lt, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { notices } from "#db/schema/notices.ts";
import { people } from "#db/schema/people.ts";
import type { NoticeKind } from "#db/vocabulary.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import { seesAll } from "#lib/articles/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type NoticeSentence, noticePath, noticeSentence } from "./sentence.ts";
import { type Wishes, wishesOf } from "./wishes.ts";

const PAGE_SIZE = 40;
/** Nobody counts further, and the database need not. */
export const MOST_COUNTED = 100;

export type DeskNotice = NoticeSentence & { id: string; kind: NoticeKind; at: Date; unread: boolean; href: string };

/** How many somebody has not read, of articles that they may still see; at most MOST_COUNTED. Asked for every page of the desk. */
export async function unreadNotices(viewer: Viewer): Promise<number> {
  const { notInDesk } = await wishesOf(db(), viewer.id);
  const mine = and(eq(notices.personId, viewer.id), isNull(notices.readAt), wished(notInDesk));
  const one = { one: sql<number>`1`.as("one") };
  // Whoever sees every article needs no look at any.
  const some = seesAll(viewer)
    ? db().select(one).from(notices).where(mine).limit(MOST_COUNTED)
    : db()
        .select(one)
        .from(notices)
        .innerJoin(articles, eq(articles.id, notices.articleId))
        .where(and(mine, visibleTo(viewer)))
        .limit(MOST_COUNTED);
  const [row] = await db().select({ count: sql<number>`count(*)` }).from(some.as("unread"));
  return Number(row?.count ?? 0);
}

/** One page of what somebody is told, newest first; nothing of articles that they may not see any more. */
export async function deskNotices(
  viewer: Viewer,
  after?: string,
): Promise<{ notices: DeskNotice[]; after: string | null }> {
  const { notInDesk } = await wishesOf(db(), viewer.id);
  const rows = await db()
    .select({ notice: notices, title: articles.title, by: people.name })
    .from(notices)
    .innerJoin(articles, eq(articles.id, notices.articleId))
    .leftJoin(people, eq(people.id, notices.byId))
    .where(and(eq(notices.personId, viewer.id), wished(notInDesk), visibleTo(viewer), olderThan(after)))
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(PAGE_SIZE + 1);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1)?.notice;
  return {
    notices: page.map(({ notice, title, by }) => {
      const { id, kind, at, readAt, words, guestName } = notice;
      const said = noticeSentence({ kind, by: by ?? (guestName || null), title, words });
      return { id, kind, at, unread: readAt === null, href: noticePath(notice), ...said };
    }),
    after: rows.length > PAGE_SIZE && last ? `${last.at.getTime().toString(36)}.${last.id}` : null,
  };
}

export function deskWishes(viewer: Viewer): Promise<Wishes> {
  return wishesOf(db(), viewer.id);
}

function wished(not: readonly NoticeKind[]): SQL {
  return not.length === 0 ? sql`1 = 1` : notInArray(notices.kind, [...not]);
}

function olderThan(cursor: string | undefined): SQL {
  const found = /^([0-9a-z]{1,9})\.([0-9a-z]{16})$/.exec(cursor ?? "");
  if (!found) return sql`1 = 1`;
  const at = new Date(Number.parseInt(found[1] as string, 36));
  return or(lt(notices.at, at), and(eq(notices.at, at), lt(notices.id, found[2] as string))) as SQL;
}
