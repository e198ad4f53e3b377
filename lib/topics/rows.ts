import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Topic, topics } from "#db/schema/topics.ts";
import { notFound } from "#lib/kernel/errors.ts";

export async function loadTopic(tx: Transaction, { id }: { id: string }): Promise<Topic> {
  const [row] = await tx.select().from(topics).where(eq(topics.id, id));
  if (!row) throw notFound("topic");
  return row;
}
