import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { canSee } from "./policy.ts";

/** Articles that a record names in an order: the guide of a topic, the parts of a series. They follow no text. */
export type PickedBy = { role: "guide"; type: "topic"; id: string } | { role: "part"; type: "series"; id: string };

/** Their ids in order, whatever they are by now. */
export async function pickedBy(on: Database, of: PickedBy): Promise<string[]> {
  const rows = await on
    .select({ id: references.articleId })
    .from(references)
    .where(rowsOf(of))
    .orderBy(asc(references.position), asc(references.articleId));
  return rows.map(({ id }) => id);
}

export async function replacePicks(tx: Transaction, of: PickedBy, ids: readonly string[], now: Date): Promise<void> {
  await tx.delete(references).where(rowsOf(of));
  if (ids.length === 0) return;
  const { role, type: targetType, id: targetId } = of;
  const one = { scope: "record" as const, role, targetType, targetId, sortAt: now };
  await tx.insert(references).values(ids.map((articleId, position) => ({ ...one, articleId, position })));
}

/** Those that somebody chose to stand at the end of an article, in order. */
export async function relatedByHand(on: Database, articleId: string): Promise<string[]> {
  const rows = await on
    .select({ id: references.targetId })
    .from(references)
    .where(relatedOf(articleId))
    .orderBy(asc(references.position));
  return rows.map(({ id }) => id);
}

export async function replaceRelated(tx: Transaction, articleId: string, ids: readonly string[], now: Date) {
  await tx.delete(references).where(relatedOf(articleId));
  if (ids.length === 0) return;
  const one = { articleId, scope: "record", role: "related", targetType: "article", sortAt: now } as const;
  await tx.insert(references).values(ids.map((targetId, position) => ({ ...one, targetId, position })));
}

/**
 * Refuses a list that was made of another than the present one; one that says the same as that is refused nothing. Throws
 * AppError conflict.
 */
export function refuseStale({ ids, seen, known }: { ids: string[]; seen: string[]; known: string[] }): void {
  const present = JSON.stringify(known);
  if (present === JSON.stringify(seen) || present === JSON.stringify(ids)) return;
  throw new AppError(
    "conflict",
    "Somebody changed this list meanwhile. Nothing of yours was saved over it, and yours still stands here. Open it in another tab to see the two, and load this page again to go on with theirs.",
  );
}

type Choosing = { ids: readonly string[]; known: readonly string[]; field: string };

/**
 * Refuses what whoever chooses neither sees nor could read as a reader; what was chosen before may stay. Throws AppError
 * invalid, for the line of it.
 */
export async function refuseUnseen(tx: Transaction, actor: Actor, { ids, known, field }: Choosing): Promise<void> {
  const fresh = ids.filter((id) => !known.includes(id));
  if (fresh.length === 0) return;
  const rows = await tx.select().from(articles).where(inArray(articles.id, fresh));
  const chosen = new Map(rows.map((row) => [row.id, row]));
  for (const [at, id] of ids.entries()) {
    if (!fresh.includes(id)) continue;
    const row = chosen.get(id);
    if (!row || row.state === "trashed" || !(row.path || canSee(actor, row)))
      throw invalid(`${field}.${at}`, "This article does not exist any more, or is not yours to see.");
    if (row.form === "page") throw invalid(`${field}.${at}`, "This is a standing page of the site, and no article.");
  }
}

function rowsOf({ role, type, id }: PickedBy) {
  const { scope, targetType, targetId } = references;
  return and(eq(targetType, type), eq(targetId, id), eq(scope, "record"), eq(references.role, role));
}

function relatedOf(id: string) {
  const { articleId, scope, role } = references;
  return and(eq(articleId, id), eq(scope, "record"), eq(role, "related"));
}
