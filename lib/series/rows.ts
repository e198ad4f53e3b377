import { and, eq, inArray, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { references } from "#db/schema/references.ts";
import { type Series, series } from "#db/schema/series.ts";
import { type PickedBy, pickedBy } from "#lib/articles/picks.ts";
import { invalid, notFound } from "#lib/kernel/errors.ts";

export async function loadSeries(tx: Transaction, { id }: { id: string }): Promise<Series> {
  const [row] = await tx.select().from(series).where(eq(series.id, id));
  if (!row) throw notFound("series");
  return row;
}

export async function loadParts(tx: Transaction, of: { id: string }): Promise<Series & { parts: string[] }> {
  return { ...(await loadSeries(tx, of)), parts: await pickedBy(tx, partsOf(of.id)) };
}

export function partsOf(id: string): PickedBy {
  return { role: "part", type: "series", id };
}

/** An article is a part of one series at most. Throws AppError invalid for the line of the first that is elsewhere. */
export async function refusePartsElsewhere(tx: Transaction, id: string, parts: readonly string[]): Promise<void> {
  if (parts.length === 0) return;
  const { role, targetId, articleId } = references;
  const elsewhere = await tx
    .select({ articleId, name: series.name })
    .from(references)
    .innerJoin(series, eq(series.id, targetId))
    .where(and(eq(role, "part"), inArray(articleId, [...parts]), ne(targetId, id)));
  const taken = new Map(elsewhere.map((row) => [row.articleId, row.name]));
  const at = parts.findIndex((part) => taken.has(part));
  if (at < 0) return;
  const other = taken.get(parts[at] as string);
  throw invalid(`parts.${at}`, `This is a part of “${other}” already. Take it out there first.`);
}
