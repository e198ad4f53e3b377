import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import type { Article, Draft, Revision } from "#db/schema/articles.ts";
import { articles } from "#db/schema/articles.ts";
import { type Correction, corrections } from "#db/schema/corrections.ts";
import type { NoteKind } from "#db/vocabulary.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import { AppError, notFound } from "#lib/kernel/errors.ts";

export type LoadedNote = { note: Correction; article: Article; draft: Draft; live: Revision | null };

/** A note by its own id, with its article. */
export async function loadNote(tx: Transaction, { id }: { id: string }): Promise<LoadedNote> {
  const [note] = await tx.select().from(corrections).where(eq(corrections.id, id));
  if (!note) throw notFound("note");
  return { note, ...(await loadArticle(tx, { id: note.articleId })) };
}

/** Readers know it, so that it stays as it is. */
export function refuseTold({ toldAt }: Correction): void {
  if (toldAt === null) return;
  throw new AppError(
    "conflict",
    "Readers know this note, so it stays as it is. Add another note, or take this one back and say why.",
  );
}

export async function notesWait(tx: Database, articleId: string): Promise<boolean> {
  const [row] = await tx.select({ id: corrections.id }).from(corrections).where(waiting(articleId)).limit(1);
  return row !== undefined;
}

/** Whether there is anything of the article on the corrections page, when readers see it. */
export async function hasToldNotes(tx: Transaction, articleId: string): Promise<boolean> {
  const told = and(eq(corrections.articleId, articleId), isNotNull(corrections.toldAt));
  const [row] = await tx.select({ id: corrections.id }).from(corrections).where(told).limit(1);
  return row !== undefined;
}

type Note = { articleId: string; kind: NoteKind; text: string; language: string; by: string | null; now: Date };

/** `revisionId`: the text that readers are told it with; null while it waits. */
export async function insertNote(tx: Transaction, note: Note, revisionId: string | null): Promise<string> {
  const { by: createdBy, now: createdAt, ...what } = note;
  const id = newId();
  const toldAt = revisionId === null ? null : createdAt;
  await tx.insert(corrections).values({ id, ...what, createdBy, createdAt, revisionId, toldAt });
  return id;
}

/** What waited comes out with a text. */
export async function tellWaiting(tx: Transaction, articleId: string, revisionId: string, now: Date): Promise<void> {
  await tx.update(corrections).set({ revisionId, toldAt: now }).where(waiting(articleId));
}

/** Readers are told of a change while the text stays the one that it is. */
export async function markTold(tx: Transaction, article: Article, now: Date): Promise<void> {
  const { id, textOutAt, republishedAt, publishedAt } = article;
  // When the text went out must not follow a note (lib/review/lifecycle.ts).
  const outAt = textOutAt ?? republishedAt ?? publishedAt;
  await tx.update(articles).set({ republishedAt: now, textOutAt: outAt }).where(eq(articles.id, id));
}

function waiting(articleId: string) {
  return and(eq(corrections.articleId, articleId), isNull(corrections.toldAt));
}
