import { createHash } from "node:crypto";
import { inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { attempts } from "#db/schema/people.ts";
import { forgotten, LIMITS, type LimitName, type Tries } from "./limits.ts";

/** What is remembered of these subjects. Keys are hashed: the table need not hold anybody's address or e-mail. */
export async function triesOf(tx: Transaction, subjects: [LimitName, string][], now: Date): Promise<Tries[]> {
  const keys = subjects.map(([name, subject]) => keyOf(name, subject));
  const rows = await tx.select().from(attempts).where(inArray(attempts.key, keys));
  return subjects.map(([name], index) => {
    const row = rows.find((each) => each.key === keys[index]);
    const tries = {
      name,
      key: keys[index] as string,
      limit: LIMITS[name],
      failures: row?.failures ?? 0,
      lastAt: row?.lastAt ?? null,
    };
    return forgotten(tries, now) ? { ...tries, failures: 0, lastAt: null } : tries;
  });
}

export async function countTry(tx: Transaction, tries: Tries[], now: Date): Promise<void> {
  for (const { key, failures, lastAt } of tries) {
    const counted = { failures: failures + 1, lastAt: now, ...(!lastAt && { firstAt: now }) };
    await tx
      .insert(attempts)
      .values({ key, firstAt: now, ...counted })
      .onConflictDoUpdate({ target: attempts.key, set: counted });
  }
}

export async function forgetTries(tx: Transaction, tries: Tries[]): Promise<void> {
  const keys = tries.map(({ key }) => key);
  await tx.delete(attempts).where(inArray(attempts.key, keys));
}

function keyOf(name: LimitName, subject: string): string {
  return `${name}:${createHash("sha256").update(subject).digest("base64url")}`;
}
