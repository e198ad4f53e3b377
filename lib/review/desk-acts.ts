import { desc, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { reviews } from "#db/schema/stages.ts";
import type { ReviewAct } from "#db/vocabulary.ts";

/** Something that was done with a story. Names of stages are those of then. */
export type DeskAct = {
  id: string;
  act: ReviewAct;
  at: Date;
  by: string;
  /** Came by a link, without an account. */
  guest: boolean;
  stage: string;
  toStage: string;
  to: string | null;
  note: string;
};

const SHOWN = 50;

/** The last acts with an article, of all its rounds, the newest first; whether somebody may see it was asked before. */
export async function deskActs(articleId: string): Promise<DeskAct[]> {
  const rows = await db()
    .select()
    .from(reviews)
    .where(eq(reviews.articleId, articleId))
    .orderBy(desc(reviews.at), desc(reviews.id))
    .limit(SHOWN);
  const names = await namesOf(rows.flatMap(({ byId, toPersonId }) => [byId, toPersonId]));
  return rows.map(({ id, act, at, byId, guestName, stageName, toStageName, toPersonId, note }) => ({
    ...{ id, act, at, note, stage: stageName, toStage: toStageName },
    by: guestName || names.get(byId ?? "") || "Somebody who is gone",
    guest: guestName !== "",
    to: toPersonId && (names.get(toPersonId) ?? null),
  }));
}

export async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids)].filter((id): id is string => id !== null);
  if (known.length === 0) return new Map();
  const rows = await db().select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, known));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
