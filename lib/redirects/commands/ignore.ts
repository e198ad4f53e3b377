import { and, desc, eq, inArray } from "drizzle-orm";
import { type MissedAddress, missedAddresses } from "#db/schema/redirect-rules.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { MOST_IGNORED } from "../missed.ts";
import { canArrange } from "../policy.ts";
import { IgnoreInput } from "../schema.ts";

/** Puts an address that is asked for in vain out of sight, or back. Of those out of sight the oldest fall out. */
export const ignoreMissed = defineCommand({
  name: "redirect.ignore",
  input: IgnoreInput,
  async load(tx, { path }): Promise<MissedAddress> {
    const [row] = await tx.select().from(missedAddresses).where(eq(missedAddresses.path, path));
    if (!row) throw notFound("address");
    return row;
  },
  can: canArrange,
  async run({ tx, input: { path, ignored }, target }) {
    if (target.ignored === ignored) return { changed: false };
    await tx.update(missedAddresses).set({ ignored }).where(eq(missedAddresses.path, path));
    const beyond = await tx
      .select({ path: missedAddresses.path })
      .from(missedAddresses)
      .where(eq(missedAddresses.ignored, true))
      .orderBy(desc(missedAddresses.lastAt))
      .limit(100)
      .offset(MOST_IGNORED);
    const paths = beyond.map((each) => each.path);
    if (paths.length > 0)
      await tx
        .delete(missedAddresses)
        .where(and(inArray(missedAddresses.path, paths), eq(missedAddresses.ignored, true)));
    return { changed: true };
  },
  event: ({ input: { path, ignored }, result }) =>
    // The address is its own name, and too long for an id.
    result.changed ? { target: { type: "missed-address", id: "1" }, after: { address: path, ignored } } : null,
  tags: () => [],
});
