import { and, eq, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { references } from "#db/schema/references.ts";
import { type Author, authors } from "#db/schema/authors.ts";
import { AppError, notFound } from "#lib/kernel/errors.ts";

export async function loadAuthor(tx: Transaction, { id }: { id: string }): Promise<Author> {
  const [row] = await tx.select().from(authors).where(eq(authors.id, id));
  if (!row) throw notFound("author");
  return row;
}

export async function refuseTakenSlug(tx: Transaction, slug: string, id: string): Promise<void> {
  const [other] = await tx.select({ name: authors.name }).from(authors).where(and(eq(authors.slug, slug), ne(authors.id, id)));
  if (!other) return;
  const message = `“${other.name}” already has this address. Choose another.`;
  throw new AppError("conflict", message, { fields: { slug: message } });
}

/** Refuses to lose a record that drafts or live articles still name. */
export async function refuseUsed(tx: Transaction, row: Author): Promise<void> {
  const uses = await tx
    .selectDistinct({ articleId: references.articleId })
    .from(references)
    .where(and(eq(references.targetType, "author"), eq(references.targetId, row.id)))
    .limit(1_000);
  if (uses.length > 0) throw new AppError("conflict", `“${row.name}” stands on ${uses.length} articles. Take it off them first.`);
}
