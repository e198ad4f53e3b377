import { createHash } from "node:crypto";
import { and, desc, eq, gt, lte } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { apiAnswers } from "#db/schema/tokens.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { HttpRefusal } from "#lib/kernel/http/refusal.ts";
import { ANSWER_KEPT_MS, MAX_ANSWERS } from "./limits.ts";

/** An answer as it goes out, without what is of the moment. */
export type Finished = { status: number; headers: Record<string, string>; body: string };
export type Receipt = { id: string; tokenId: string; requestHash: string; now: Date };

const KEY = /^[\x21-\x7e]{1,255}$/;

/** What a request with an Idempotency-Key is remembered by; null without one. Throws 400 for a key that cannot be used. */
export function receiptFor(request: Request, tokenId: string, body: Uint8Array, now: Date): Receipt | null {
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  if (!KEY.test(key))
    throw new HttpRefusal(400, "malformed", "An Idempotency-Key has 1 to 255 visible ASCII characters.");
  const { pathname, search } = new URL(request.url);
  const said = [request.method, pathname + search, request.headers.get("content-type") ?? ""].join("\n");
  return {
    id: createHash("sha256").update(`${tokenId}\n${key}`).digest("base64url"),
    tokenId,
    requestHash: createHash("sha256").update(`${said}\n`).update(body).digest("base64url"),
    now,
  };
}

/** The answer to the same request, when it was done before. Throws 422 when another one came under this key. */
export async function answeredBefore({ id, requestHash, now }: Receipt): Promise<Finished | null> {
  const [row] = await db()
    .select()
    .from(apiAnswers)
    .where(and(eq(apiAnswers.id, id), gt(apiAnswers.createdAt, longAgo(now))));
  if (!row) return null;
  if (row.requestHash !== requestHash)
    throw new HttpRefusal(
      422,
      "invalid",
      "Another request was sent under this Idempotency-Key. Use a new key for each.",
    );
  const { status, headers, body } = row;
  return { status, headers: { ...headers, "idempotency-replayed": "true" }, body };
}

/** Within the transaction of what was done: they stand or fall together, whenever the process ends. */
export async function keepAnswer(
  tx: Transaction,
  receipt: Receipt,
  { status, headers, body }: Finished,
): Promise<void> {
  const { id, tokenId, requestHash, now } = receipt;
  const [oldest] = await tx
    .select({ at: apiAnswers.createdAt })
    .from(apiAnswers)
    .where(and(eq(apiAnswers.tokenId, tokenId), gt(apiAnswers.createdAt, longAgo(now))))
    .orderBy(desc(apiAnswers.createdAt))
    .limit(1)
    .offset(MAX_ANSWERS - 1);
  if (oldest)
    throw new AppError(
      "too-many",
      `${MAX_ANSWERS} answers of this token are kept already. Go on tomorrow, or without an Idempotency-Key.`,
    );
  // One of the day before is in the way.
  await tx.delete(apiAnswers).where(and(eq(apiAnswers.id, id), lte(apiAnswers.createdAt, longAgo(now))));
  await tx.insert(apiAnswers).values({ id, tokenId, requestHash, status, headers, body, createdAt: now });
}

function longAgo(now: Date): Date {
  return new Date(now.getTime() - ANSWER_KEPT_MS);
}
