import { eq } from "drizzle-orm";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canChangeSettings } from "../policy.ts";
import { TrashInput } from "../schema.ts";

/** Says how long what lies in the trash of articles is kept. A longer time brings nothing back that is gone. */
export const changeTrash = defineCommand({
  name: "site.change-trash",
  input: TrashInput,
  async load(tx) {
    const [row] = await tx.select({ keepTrashDays: site.keepTrashDays }).from(site).where(eq(site.id, 1));
    if (!row) throw notFound("site");
    return row;
  },
  can: canChangeSettings,
  async run({ tx, input, target }) {
    if (input.keepTrashDays === target.keepTrashDays) return { changed: false };
    await tx.update(site).set(input).where(eq(site.id, 1));
    return { changed: true };
  },
  event: ({ input, target, result }) =>
    result.changed ? { target: { type: "site", id: "1" }, before: target, after: input } : null,
  tags: () => [],
});
