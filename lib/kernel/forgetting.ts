import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { forgetting } from "#db/schema/events.ts";

/** After every event there is. */
export const FOR_ALL_TIME = new Date("9999-12-31T00:00:00.000Z");

/**
 * Lets `work` remove events from before a moment, or blank out their addresses and browsers; the database refuses it
 * otherwise. Nobody outside this transaction ever sees the door open.
 */
export async function whileForgetting<T>(tx: Transaction, before: Date, work: () => Promise<T>): Promise<T> {
  const id = newId();
  await tx.insert(forgetting).values({ id, before });
  const result = await work();
  await tx.delete(forgetting).where(eq(forgetting.id, id));
  return result;
}
