import { and, asc, inArray, lt } from "drizzle-orm";
import { z } from "zod";
import { media, TRASHED, UNUSED } from "#db/schema/media.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { withFiles } from "#lib/kernel/storage/with-files.ts";
import { TRASH_KEPT_MS } from "../limits.ts";
import { madeFolder, namesOf } from "../names.ts";
import { tagOf } from "../rows.ts";

/** Things removed in one turn: a turn holds the one writer for a moment only. */
const A_TURN = 100;

/** One turn of removing for good what has lain in the trash for thirty days; `more` when there may be more. */
export const emptyTrash = withFiles(media, (files) =>
  defineCommand({
    name: "media.empty-trash",
    input: z.strictObject({}),
    load: async () => null,
    can: isSystem,

    async run({ tx, context: { now } }) {
      const old = await tx
        .select()
        .from(media)
        .where(and(TRASHED, UNUSED, lt(media.trashedAt, new Date(now.getTime() - TRASH_KEPT_MS))))
        .orderBy(asc(media.trashedAt), asc(media.id))
        .limit(A_TURN);
      const ids = old.map(({ id }) => id);
      if (ids.length > 0) await tx.delete(media).where(inArray(media.id, ids));
      files.giveUp(
        old.flatMap(namesOf),
        old.map(({ id }) => madeFolder(id)),
      );
      const removed = old.map(({ id, fileName }) => ({ id, fileName }));
      return { removed, tags: old.map(tagOf), more: old.length === A_TURN };
    },

    event: ({ result: { removed } }) =>
      removed.length > 0 ? { target: { type: "media", id: "trash" }, before: { removed } } : null,
    tags: ({ result }) => result.tags,
  }),
);
