import { and, eq, gt, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Token, tokens } from "#db/schema/tokens.ts";
import { notFound } from "#lib/kernel/errors.ts";

export async function tokenById(tx: Transaction, { id }: { id: string }): Promise<Token> {
  const [token] = await tx.select().from(tokens).where(eq(tokens.id, id));
  if (!token) throw notFound("token");
  return token;
}

/** Those of one person that work. */
export function workingTokens(ownerId: string, now: Date) {
  return and(eq(tokens.ownerId, ownerId), isNull(tokens.revokedAt), gt(tokens.expiresAt, now));
}

/** Ends every token of somebody for good; the next request of each is refused. */
export async function endTokens(tx: Transaction, ownerId: string, now: Date): Promise<void> {
  await tx
    .update(tokens)
    .set({ revokedAt: now })
    .where(and(eq(tokens.ownerId, ownerId), isNull(tokens.revokedAt)));
}
