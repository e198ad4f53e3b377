import type { Context } from "#lib/kernel/actor.ts";
import { type Problem, problemOf } from "#lib/kernel/errors.ts";
import { log } from "#lib/kernel/log.ts";
import { describeMedia } from "./commands/describe.ts";
import { purgeMedia } from "./commands/purge.ts";
import { restoreMedia } from "./commands/restore.ts";
import { trashMedia } from "./commands/trash.ts";
import type { DeskItem } from "./item.ts";
import type { BulkInput } from "./schema.ts";

/** What became of one of many: done, with what it is now where it is described anew, or refused and why. */
export type BulkResult = { id: string; ok: true; item?: DeskItem } | { id: string; ok: false; problem: Problem };

/** The same to many, one after the other, each a change of its own: one that is refused holds nobody up. */
export async function inBulk(input: BulkInput, context: Context): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const id of new Set(input.ids)) {
    try {
      const item = await actOn(id, input, context);
      results.push({ id, ok: true, ...(item && { item }) });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === "internal") log().error({ error, id }, "one of many could not be changed");
      results.push({ id, ok: false, problem });
    }
  }
  return results;
}

async function actOn(id: string, input: BulkInput, context: Context): Promise<DeskItem | undefined> {
  if (input.act === "describe") {
    const { changed: _, ...item } = await describeMedia({ ...input.words, id }, context);
    return item;
  }
  await { trash: trashMedia, restore: restoreMedia, purge: purgeMedia }[input.act]({ id }, context);
}
