import { and, asc, desc, eq, gt, isNotNull, lt, or, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { corrections, TOLD } from "#db/schema/corrections.ts";
import { type Cursor, readCursor, writeCursor } from "#lib/articles/cursor.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { articleTag, correctionsTag } from "#lib/tags.ts";
import type { NoteList, ReaderNote } from "./reader-notes.ts";

export type { NoteList, ReaderNote } from "./reader-notes.ts";

const { id, kind, text, language, toldAt, takenBackAt, takenBackReason } = corrections;
const columns = { id, kind, text, language, toldAt, takenBackAt, takenBackReason };

/** The notes of an article, the newest first. */
export async function publishedNotes(articleId: string): Promise<ReaderNote[]> {
  tag(articleTag(articleId));
  const rows = await db()
    .select(columns)
    .from(corrections)
    .where(and(eq(corrections.articleId, articleId), isNotNull(toldAt)))
    .orderBy(desc(toldAt), desc(id));
  return rows.map(noteOf);
}

const PER_PAGE = 20;

/** One page of what readers were told of live articles, the newest first. */
export async function publishedCorrections(
  turn: { after?: string; before?: string } = {},
  size = PER_PAGE,
): Promise<NoteList> {
  tag(correctionsTag);
  const after = readCursor(turn.after);
  const before = after ? null : readCursor(turn.before);
  const found = await listed(size + 1, after, before);
  const more = found.length > size;
  const rows = before ? found.slice(0, size).reverse() : found.slice(0, size);
  // What an article is called, and where it is, changes without a word about its notes.
  tag(...rows.map(({ articleId }) => articleTag(articleId)));
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    notes: rows.map(({ note, ...article }) => ({
      ...noteOf(note),
      article: { ...article, path: article.path as string },
    })),
    newer: (before ? more : after !== null) && first ? cursorOf(first.note) : null,
    older: (before ? true : more) && last ? cursorOf(last.note) : null,
  };
}

function listed(limit: number, after: Cursor | null, before: Cursor | null) {
  const order = before ? asc : desc;
  const { path, form, liveRevisionId } = articles;
  return db()
    .select({ note: columns, articleId: articles.id, path, title: revisions.title, language: revisions.language })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .innerJoin(revisions, eq(revisions.id, liveRevisionId))
    .where(and(TOLD, isNotNull(path), eq(form, "article"), beyond(after, lt), beyond(before, gt)))
    .orderBy(order(toldAt), order(id))
    .limit(limit);
}

function beyond(cursor: Cursor | null, side: typeof lt): SQL | undefined {
  return cursor ? or(side(toldAt, cursor.at), and(eq(toldAt, cursor.at), side(id, cursor.id))) : undefined;
}

type Row = Pick<typeof corrections.$inferSelect, keyof typeof columns>;

function cursorOf(row: Row): string {
  return writeCursor({ at: row.toldAt as Date, id: row.id });
}

function noteOf({ takenBackAt: at, takenBackReason: reason, text: words, toldAt: told, ...note }: Row): ReaderNote {
  const text = words.split(/\n\s*\n/).filter(Boolean);
  return { ...note, text, at: told as Date, takenBack: at && { at, reason } };
}
