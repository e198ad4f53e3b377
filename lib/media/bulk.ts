import type { Context } from "#lib/kernel/actor.ts";
import { type Problem, problemOf } from "#lib/kernel/errors.ts";
import { log } from "#lib/kernel/log.ts";
import { describeMedia } from "./commands/describe.ts";
import { purgeMedia } from "./commands/purge.ts";
import { restoreMedia } from "./commands/restore.ts";
import { trashMedia } from "./commands/trash.ts";
import type { BulkInput } from "./schema.ts";

/** What became of one of many: done, or refused and why. */
export type BulkResult = { id: string; ok: true } | { id: string; ok: false; problem: Problem };

/** The same to many, one after the other, each a change of its own: one that is refused holds nobody up. */
export async function inBulk(input: BulkInput, context: Context): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const id of new Set(input.ids)) {
    try {
      await actOn(id, input, context);
      results.push({ id, ok: true });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === "internal") log().error({ error, id }, "one of many could not be changed");
      results.push({ id, ok: false, problem });
    }
  }
  return results;
}

async function actOn(id: string, input: BulkInput, context: Context): Promise<void> {
  if (input.act === "describe") await describeMedia({ ...input.words, id }, context);
  else await { trash: trashMedia, restore: restoreMedia, purge: purgeMedia }[input.act]({ id }, context);
}
