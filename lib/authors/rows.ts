import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Author, authors } from "#db/schema/authors.ts";
import { notFound } from "#lib/kernel/errors.ts";

export async function loadAuthor(tx: Transaction, { id }: { id: string }): Promise<Author> {
  const [row] = await tx.select().from(authors).where(eq(authors.id, id));
  if (!row) throw notFound("author");
  return row;
}
