import type { Context } from "#lib/kernel/actor.ts";
import { type OneOfMany, oneByOne } from "#lib/kernel/one-by-one.ts";
import { describeMedia } from "./commands/describe.ts";
import { purgeMedia } from "./commands/purge.ts";
import { restoreMedia } from "./commands/restore.ts";
import { trashMedia } from "./commands/trash.ts";
import type { DeskItem } from "./item.ts";
import type { BulkInput } from "./schema.ts";

/** With what it is now, where it is described anew. */
export type BulkResult = OneOfMany<{ item?: DeskItem }>;

export function inBulk(input: BulkInput, context: Context): Promise<BulkResult[]> {
  return oneByOne(input.ids, (id) => actOn(id, input, context));
}

async function actOn(id: string, input: BulkInput, context: Context): Promise<{ item?: DeskItem }> {
  if (input.act === "describe") {
    const { changed: _, ...item } = await describeMedia({ ...input.words, id }, context);
    return { item };
  }
  await { trash: trashMedia, restore: restoreMedia, purge: purgeMedia }[input.act]({ id }, context);
  return {};
}
