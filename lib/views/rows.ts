import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type SavedView, savedViews } from "#db/schema/desk.ts";
import { AppError, invalid, notFound } from "#lib/kernel/errors.ts";
import { LIMITS } from "./schema.ts";

export async function loadView(tx: Transaction, { id }: { id: string }): Promise<SavedView> {
  const [view] = await tx.select().from(savedViews).where(eq(savedViews.id, id));
  if (!view) throw notFound("view");
  return view;
}

/** The views of one person, of which two may not be called the same. `but`: the one that is being changed. */
export async function refuseTakenName(tx: Transaction, personId: string, name: string, but = ""): Promise<void> {
  const own = await tx.select().from(savedViews).where(eq(savedViews.personId, personId));
  if (own.some((each) => each.id !== but && each.name === name))
    throw invalid("name", "You have a view of this name already. Choose another.");
  if (!but && own.length >= LIMITS.each)
    throw new AppError("conflict", `You have ${LIMITS.each} views. Remove one that you do not use.`);
}
