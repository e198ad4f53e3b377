import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Revision, revisions } from "#db/schema/articles.ts";
import { AppError } from "#lib/kernel/errors.ts";

/**
 * What is withdrawn must not come back as an earlier version of the text that takes its place. An editor may release what
 * was harmless.
 */
export async function withholdAll(tx: Transaction, articleId: string, now: Date): Promise<void> {
  const open = and(eq(revisions.articleId, articleId), isNull(revisions.withheldAt));
  await tx
    .update(revisions)
    .set({ withheldAt: now })
    .where(and(open, eq(revisions.revisionKind, "published")));
}

/** Only what was published can be kept from readers. Throws AppError conflict. */
export function refuseUnpublished({ revisionKind }: Revision): void {
  if (revisionKind === "published") return;
  throw new AppError("conflict", "This version was never published, so readers cannot open it.");
}

export async function setWithheld(
  tx: Transaction,
  id: string,
  withheld: { at: Date; by: string | null; reason: string } | null,
): Promise<void> {
  const { at = null, by = null, reason = "" } = withheld ?? {};
  const columns = { withheldAt: at, withheldBy: by, withheldReason: reason };
  await tx.update(revisions).set(columns).where(eq(revisions.id, id));
}
