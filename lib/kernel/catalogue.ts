import { and, countDistinct, eq, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { authors } from "#db/schema/authors.ts";
import { references } from "#db/schema/references.ts";
import type { series } from "#db/schema/series.ts";
import type { topics } from "#db/schema/topics.ts";
import { AppError } from "./errors.ts";

/** A list of names, each with an address: topics and authors, which articles choose from, and series. */
type Catalogue = typeof topics | typeof authors | typeof series;

export async function refuseTakenSlug(tx: Transaction, catalogue: Catalogue, slug: string, id: string): Promise<void> {
  // They are alike in all that is asked of them here.
  const table = catalogue as typeof topics;
  const [other] = await tx
    .select({ name: table.name })
    .from(table)
    .where(and(eq(table.slug, slug), ne(table.id, id)));
  if (!other) return;
  const message = `“${other.name}” already has this address. Choose another.`;
  throw new AppError("conflict", message, { fields: { slug: message } });
}

/** Refuses to lose a record that drafts or live articles still name. */
export async function refuseUsed(
  tx: Transaction,
  type: "topic" | "author",
  row: { id: string; name: string },
): Promise<void> {
  const uses = await countUses(tx, type, row.id);
  if (uses === 0) return;
  const articles = uses === 1 ? "one article" : `${uses} articles`;
  throw new AppError("conflict", `“${row.name}” stands on ${articles}. Take it off first.`);
}

/** How many articles name it, in their draft or in what readers see. */
export async function countUses(on: Transaction, type: "topic" | "author", id: string): Promise<number> {
  const [row] = await on
    .select({ uses: countDistinct(references.articleId) })
    .from(references)
    // What a record itself says of articles goes with it.
    .where(and(eq(references.targetType, type), eq(references.targetId, id), ne(references.scope, "record")));
  return Number(row?.uses ?? 0);
}
