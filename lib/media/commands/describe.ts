import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { withFiles } from "#lib/kernel/storage/with-files.ts";
import { isServedElsewhere } from "../elsewhere.ts";
import { changes, cutsAnew, only, overtaken, readersSee, type Wish } from "../fields.ts";
import { loadFolder } from "../folder-tree.ts";
import { type DeskItem, deskItem } from "../item.ts";
import { keepEvery } from "../made-of.ts";
import { outdatedFolders } from "../outdated.ts";
import { canDescribe } from "../policy.ts";
import { inTurn } from "../queue.ts";
import { forgetHtml, loadMedia, tagOf } from "../rows.ts";
import { DescribeInput } from "../schema.ts";
import { endOfDay } from "../usage-end.ts";
import { findable } from "../words.ts";

/** `changed` names the fields that are not as they were. */
export type Described = DeskItem & { changed: string[] };

/** Writes about a thing in the library. What is left out stays as it is. A picture that is cut anew gets new addresses. */
export const describeMedia = withFiles(media, (files) =>
  defineCommand({
    name: "media.describe",
    input: DescribeInput,
    load: loadMedia,
    can: canDescribe,

    async prepare({ input, target }) {
      const change = changes(target, input as Wish);
      if (!isServedElsewhere() || target.kind !== "picture" || !cutsAnew(Object.keys(change))) return null;
      const row = { ...target, ...change, version: target.version + 1 };
      await inTurn(() => keepEvery(files, row));
      return row.version;
    },

    async run({ tx, input, target, prepared, context }): Promise<Described> {
      files.giveUp([]);
      const { id: _, was, ...words } = input;
      if (words.folderId) await loadFolder(tx, { id: words.folderId });
      const change = changes(target, await columnsOf(tx, words));
      const changed = Object.keys(change);
      if (was) refuseOvertaken(target, overtaken(target, change, await columnsOf(tx, was)));
      if (changed.length === 0) return { ...deskItem(target), changed };
      const anew = cutsAnew(changed);
      const version = anew ? target.version + 1 : target.version;
      if (anew && prepared !== null && prepared !== version)
        throw new AppError("conflict", "Somebody just changed it. Try again.");
      const [row] = await tx
        .update(media)
        .set({ ...change, ...findable({ ...target, ...change }), version, updatedAt: context.now })
        .where(eq(media.id, target.id))
        .returning();
      if (anew && target.kind === "picture") files.giveUp([], outdatedFolders(target));
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
  }),
);

/** A day is the site's, so it becomes a moment here. */
async function columnsOf(tx: Transaction, { usageEnds, ...words }: Omit<DescribeInput, "id" | "was">): Promise<Wish> {
  if (!usageEnds) return usageEnds === null ? { ...words, usageEndsAt: null } : words;
  const [row] = await tx.select({ timeZone: site.timeZone }).from(site).limit(1);
  return { ...words, usageEndsAt: endOfDay(usageEnds, row?.timeZone ?? "UTC") };
}

/** With what stands there now, so that whoever typed can see both. */
function refuseOvertaken(target: Media, fields: string[]): void {
  if (fields.length === 0) return;
  throw new AppError("conflict", "Somebody else changed this meanwhile. Nothing of yours was saved yet.", {
    details: { item: deskItem(target), fields },
  });
}
