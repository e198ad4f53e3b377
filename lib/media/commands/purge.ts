import { eq } from "drizzle-orm";
import { media } from "#db/schema/media.ts";
import { inUse, usesOf } from "#lib/articles/uses.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { withFiles } from "#lib/kernel/storage/with-files.ts";
import { refuseLogo } from "#lib/settings/site-row.ts";
import { madeFolder, namesOf } from "../names.ts";
import { canDelete } from "../policy.ts";
import { loadMedia, tagOf } from "../rows.ts";
import { OneInput } from "../schema.ts";

/** Removes for good what lies in the trash, with its files. */
export const purgeMedia = withFiles(media, (files) =>
  defineCommand({
    name: "media.purge",
    input: OneInput,
    load: loadMedia,
    can: canDelete,

    async run({ tx, target, context }) {
      files.giveUp([]);
      if (!target.trashedAt) throw new AppError("conflict", "Only what lies in the trash is removed for good.");
      await refuseLogo(tx, target.id);
      const uses = await usesOf(tx, target.id);
      if (uses.length > 0) throw inUse(target.kind === "picture" ? "picture" : "file", uses, context.actor);
      await tx.delete(media).where(eq(media.id, target.id));
      files.giveUp(namesOf(target), [madeFolder(target.id)]);
      return { id: target.id };
    },

    event: ({ target: { id, fileName, alt, caption, credit, hash } }) => ({
      target: { type: "media", id },
      before: { fileName, alt, caption, credit, hash },
    }),
    tags: ({ target }) => [tagOf(target)],
  }),
);
