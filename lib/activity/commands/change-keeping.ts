import { eq } from "drizzle-orm";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canChangeKeeping } from "../policy.ts";
import { KeepingInput } from "../schema.ts";

/** Says how long the record is kept. A longer time brings nothing back that is gone. */
export const changeKeeping = defineCommand({
  name: "activity.change-keeping",
  input: KeepingInput,
  async load(tx) {
    const { keepActivityDays, keepTracesDays } = site;
    const [row] = await tx.select({ keepActivityDays, keepTracesDays }).from(site).where(eq(site.id, 1));
    if (!row) throw notFound("site");
    return row;
  },
  can: canChangeKeeping,
  async run({ tx, input, target }) {
    if (JSON.stringify({ ...target, ...input }) === JSON.stringify(target)) return { changed: false };
    await tx.update(site).set(input).where(eq(site.id, 1));
    return { changed: true };
  },
  event: ({ input, target, result }) =>
    result.changed ? { target: { type: "site", id: "1" }, before: target, after: input } : null,
  tags: () => [],
});
