import { and, asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { corrections } from "#db/schema/corrections.ts";
import { people } from "#db/schema/people.ts";
import type { NoteKind } from "#db/vocabulary.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

/** What readers are told, or will be. */
export type DeskNote = {
  id: string;
  kind: NoteKind;
  text: string;
  by: string | null;
  toldAt: Date | null;
  takenBackAt: Date | null;
  takenBackReason: string;
};

/** Of one article, in the order in which they were written; nothing of one that the viewer may not see. */
export async function deskNotes(viewer: Viewer, articleId: string): Promise<DeskNote[]> {
  const { id, kind, text, toldAt, takenBackAt, takenBackReason, createdBy, createdAt } = corrections;
  return db()
    .select({ id, kind, text, by: people.name, toldAt, takenBackAt, takenBackReason })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .leftJoin(people, eq(people.id, createdBy))
    .where(and(eq(corrections.articleId, articleId), visibleTo(viewer)))
    .orderBy(asc(createdAt), asc(id));
}
