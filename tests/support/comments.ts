import { desc, eq } from "drizzle-orm";
import { db, store } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { events } from "#db/schema/events.ts";
import { type Notice, notices } from "#db/schema/notices.ts";
import { addComment } from "#lib/comments/commands/add.ts";
import { aDraft } from "./articles.ts";
import { later, MINUTE, NOW, type Staff } from "./make.ts";

export const ON_ARTICLE = { on: "article" } as const;

/** Begins a thread about the whole article, so many minutes after the tests' noon. */
export function said(by: Staff, id: string, words = "Is this so?", mentions: string[] = [], minutes = 0) {
  const context = { ...by.context, now: later(minutes * MINUTE) };
  return addComment({ id, anchor: ON_ARTICLE, words, mentions }, context);
}

export function answered(by: Staff, id: string, thread: string, words = "It is.", mentions: string[] = []) {
  return addComment({ id, thread, words, mentions }, by.context);
}

/** An article of somebody's, alone. */
export async function aStory(owner: Staff) {
  return (await aDraft(owner.context, { slug: `story-${newId()}` })).id;
}

/** What somebody is told, newest first. */
export function toldTo({ viewer }: Staff): Promise<Notice[]> {
  return db().select().from(notices).where(eq(notices.personId, viewer.id)).orderBy(desc(notices.at), desc(notices.id));
}

/** Notices as commands of other rooms write them. */
export async function aNotice(to: Staff, articleId: string, facts: Partial<Notice> = {}): Promise<Notice> {
  const row: Notice = {
    ...{ id: newId(), personId: to.viewer.id, kind: "due", articleId, byId: null, guestName: "", words: "" },
    ...{ commentId: null, at: NOW, readAt: null, mailedAt: null },
    ...facts,
  };
  await store().transaction((tx) => tx.insert(notices).values(row));
  return row;
}

export async function recorded(name: string) {
  return db().select().from(events).where(eq(events.name, name)).orderBy(events.id);
}
