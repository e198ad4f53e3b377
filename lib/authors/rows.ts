import { and, countDistinct, eq, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Author, authors } from "#db/schema/authors.ts";
import { references } from "#db/schema/references.ts";
import { AppError, notFound } from "#lib/kernel/errors.ts";

export async function loadAuthor(tx: Transaction, { id }: { id: string }): Promise<Author> {
  const [row] = await tx.select().from(authors).where(eq(authors.id, id));
  if (!row) throw notFound("author");
  return row;
}

export async function refuseTakenSlug(tx: Transaction, slug: string, id: string): Promise<void> {
  const [other] = await tx
    .select({ name: authors.name })
    .from(authors)
    .where(and(eq(authors.slug, slug), ne(authors.id, id)));
  if (!other) return;
  const message = `“${other.name}” already has this address. Choose another.`;
  throw new AppError("conflict", message, { fields: { slug: message } });
}

/** Refuses to lose a record that drafts or live articles still name. */
export async function refuseUsed(tx: Transaction, row: Author): Promise<void> {
  const uses = await countUses(tx, row.id);
  if (uses === 0) return;
  const articles = uses === 1 ? "one article" : `${uses} articles`;
  throw new AppError("conflict", `“${row.name}” stands on ${articles}. Take it off first.`);
}

/** How many articles name it, in their draft or in what readers see. */
export async function countUses(on: Transaction, id: string): Promise<number> {
  const [row] = await on
    .select({ uses: countDistinct(references.articleId) })
    .from(references)
    .where(and(eq(references.targetType, "author"), eq(references.targetId, id)));
  return Number(row?.uses ?? 0);
}
