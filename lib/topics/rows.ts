import { and, countDistinct, eq, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { references } from "#db/schema/references.ts";
import { type Topic, topics } from "#db/schema/topics.ts";
import { AppError, notFound } from "#lib/kernel/errors.ts";

export async function loadTopic(tx: Transaction, { id }: { id: string }): Promise<Topic> {
  const [row] = await tx.select().from(topics).where(eq(topics.id, id));
  if (!row) throw notFound("topic");
  return row;
}

export async function refuseTakenSlug(tx: Transaction, slug: string, id: string): Promise<void> {
  const [other] = await tx
    .select({ name: topics.name })
    .from(topics)
    .where(and(eq(topics.slug, slug), ne(topics.id, id)));
  if (!other) return;
  const message = `“${other.name}” already has this address. Choose another.`;
  throw new AppError("conflict", message, { fields: { slug: message } });
}

/** Refuses to lose a record that drafts or live articles still name. */
export async function refuseUsed(tx: Transaction, row: Topic): Promise<void> {
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
    .where(and(eq(references.targetType, "topic"), eq(references.targetId, id)));
  return Number(row?.uses ?? 0);
}
