import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { changes, cutsAnew, only, readersSee, type Wish } from "../fields.ts";
import { loadFolder } from "../folder-tree.ts";
import { type DeskItem, deskItem } from "../item.ts";
import { canDescribe } from "../policy.ts";
import { forgetHtml, loadMedia, tagOf } from "../rows.ts";
import { DescribeInput } from "../schema.ts";
import { endOfDay } from "../usage-end.ts";
import { findable } from "../words.ts";

/** `changed` names the fields that are not as they were. */
export type Described = DeskItem & { changed: string[] };

/** Writes about a thing in the library. What is left out stays as it is. */
export const describeMedia = defineCommand({
  name: "media.describe",
  input: DescribeInput,
  load: loadMedia,
  can: canDescribe,

  async run({ tx, input, target, context }): Promise<Described> {
    const change = changes(target, await columnsOf(tx, input));
    const changed = Object.keys(change);
    if (changed.length === 0) return { ...deskItem(target), changed };
    const version = cutsAnew(changed) ? target.version + 1 : target.version;
    const [row] = await tx
      .update(media)
      .set({ ...change, ...findable({ ...target, ...change }), version, updatedAt: context.now })
      .where(eq(media.id, target.id))
      .returning();
    if (readersSee(changed)) await forgetHtml(tx, target.id);
    return { ...deskItem(row as Media), changed };
  },

  event: ({ target, result }) =>
    result.changed.length === 0
      ? null
      : {
          target: { type: "media", id: target.id },
          before: only(target, result.changed),
          after: only(result, result.changed),
        },
  tags: ({ target, result }) => (readersSee(result.changed) ? [tagOf(target)] : []),
});

/** A day is the site's, so it becomes a moment here. */
async function columnsOf(tx: Transaction, { id: _, usageEnds, ...words }: DescribeInput): Promise<Wish> {
  if (words.folderId) await loadFolder(tx, { id: words.folderId });
  if (!usageEnds) return usageEnds === null ? { ...words, usageEndsAt: null } : words;
  const [row] = await tx.select({ timeZone: site.timeZone }).from(site).limit(1);
  return { ...words, usageEndsAt: endOfDay(usageEnds, row?.timeZone ?? "UTC") };
}
