import { join } from "node:path";
import { getTableName, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "#db/client.ts";
import { continueCounter } from "#db/dialect/counters.ts";
import { events } from "#db/schema/events.ts";
import { people } from "#db/schema/people.ts";
import { DERIVED, FLEETING, LASTING, type TableCopy } from "#db/tables.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { FOR_ALL_TIME, whileForgetting } from "#lib/kernel/forgetting.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { siteTag } from "#lib/tags.ts";
import { mediaFile, tableFile } from "../manifest.ts";
import { rowsIn } from "../table-rows.ts";

/** Puts an unpacked, checked backup in the place of all that is there; the rows in one transaction. */
export const restoreSite = defineCommand({
  name: "site.restore",
  input: z.strictObject({
    folder: z.string(),
    createdAt: z.string(),
    media: z.array(z.string()),
    replace: z.boolean(),
  }),
  async load(tx, { replace }) {
    const [somebody] = await tx.select({ id: people.id }).from(people).limit(1);
    if (somebody && !replace)
      throw new AppError("conflict", "This site is in use. To replace all of it by the backup, add --force.");
  },
  can: isSystem,
  async prepare({ input: { folder, media } }) {
    // Files before rows: a failure in between leaves files that nothing names, never a picture without its file.
    for (const name of media) await storage().put(name, { path: join(folder, mediaFile(name)) });
  },
  async run({ tx, input: { folder } }) {
    const tables = [...LASTING.map(({ table }) => table), ...FLEETING, ...DERIVED];
    // The record too: the one that the backup carries takes its place.
    await whileForgetting(tx, FOR_ALL_TIME, () => tx.delete(events).where(sql`1 = 1`));
    for (const table of tables.reverse()) await tx.delete(table).where(sql`1 = 1`);
    for (const copy of LASTING) await copyIn(tx, join(folder, tableFile(getTableName(copy.table))), copy);
  },
  event: ({ input }) => ({ target: { type: "site", id: "1" }, after: { backupOf: input.createdAt } }),
  tags: () => [siteTag],
});

async function copyIn(tx: Transaction, file: string, copy: TableCopy): Promise<void> {
  for await (const rows of rowsIn(file, copy)) await tx.insert(copy.table).values(rows);
  await continueCounter(tx, copy.table);
}
