import { asc, count, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "#db/client.ts";
import { missedAddresses, redirectRules } from "#db/schema/redirect-rules.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { LONGEST_MISSED, MOST_MISSED } from "../missed.ts";
import { canCount } from "../policy.ts";

const Moment = z.number().int().nonnegative();
const Times = z.number().int().nonnegative();
const MissedInput = z.strictObject({
  // Some letters are longer when they are small.
  path: z
    .string()
    .startsWith("/")
    .max(2 * LONGEST_MISSED),
  ...{ readers: Times, robots: Times, firstAt: Moment, lastAt: Moment },
  referrer: z.string().max(100),
});
const UsedInput = z.strictObject({ id: z.string(), uses: Times, lastAt: Moment });
export const CountInput = z.strictObject({ missed: z.array(MissedInput), used: z.array(UsedInput) });
type CountInput = z.output<typeof CountInput>;

const AT_ONCE = 100;

/** Writes down what was counted since the last time: no act of anybody, so that no event tells of it. */
export const countAddresses = defineCommand({
  name: "redirect.count",
  input: CountInput,
  load: async () => null,
  can: canCount,
  async run({ tx, input: { missed, used } }) {
    // In one order, so that two servers that write at once wait for one another and nobody for both.
    const sorted = missed.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    for (let at = 0; at < sorted.length; at += AT_ONCE) await addMissed(tx, sorted.slice(at, at + AT_ONCE));
    for (const { id, uses, lastAt } of used.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      await tx
        .update(redirectRules)
        .set({ uses: sql`${redirectRules.uses} + ${uses}`, lastUsedAt: new Date(lastAt) })
        .where(eq(redirectRules.id, id));
    return { dropped: missed.length > 0 ? await dropLeastAsked(tx) : 0 };
  },
  event: () => null,
  tags: () => [],
});

async function addMissed(tx: Transaction, missed: CountInput["missed"]): Promise<void> {
  const { path, readers, robots, referrer } = missedAddresses;
  const rows = missed.map((each) => ({ ...each, firstAt: new Date(each.firstAt), lastAt: new Date(each.lastAt) }));
  await tx
    .insert(missedAddresses)
    .values(rows)
    .onConflictDoUpdate({
      target: path,
      set: {
        readers: sql`${readers} + excluded.readers`,
        robots: sql`${robots} + excluded.robots`,
        lastAt: sql`excluded.last_at`,
        referrer: sql`CASE WHEN excluded.referrer = '' THEN ${referrer} ELSE excluded.referrer END`,
      },
    });
}

/** What the fewest readers asked for falls out first, of that what was asked for longest ago. What was put out of sight stays so. */
async function dropLeastAsked(tx: Transaction): Promise<number> {
  const { path, ignored, readers, lastAt } = missedAddresses;
  const [kept] = await tx.select({ count: count() }).from(missedAddresses).where(eq(ignored, false));
  const over = Number(kept?.count ?? 0) - MOST_MISSED;
  if (over <= 0) return 0;
  const least = await tx
    .select({ path })
    .from(missedAddresses)
    .where(eq(ignored, false))
    .orderBy(asc(readers), asc(lastAt), asc(path))
    .limit(over);
  for (let at = 0; at < least.length; at += AT_ONCE) {
    const paths = least.slice(at, at + AT_ONCE).map((each) => each.path);
    await tx.delete(missedAddresses).where(inArray(path, paths));
  }
  return over;
}
