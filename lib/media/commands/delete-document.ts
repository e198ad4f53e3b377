import { eq } from "drizzle-orm";
import { media } from "#db/schema/media.ts";
import { inUse, usesOf } from "#lib/articles/uses.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { withFiles } from "#lib/kernel/storage/with-files.ts";
import { fileTag } from "#lib/tags.ts";
import { namesOf } from "../names.ts";
import { canDelete } from "../policy.ts";
import { loadDocument } from "../rows.ts";
import { DeleteInput } from "../schema.ts";

export const deleteFile = withFiles(media, (work) =>
  defineCommand({
    name: "file.delete",
    input: DeleteInput,
    load: loadDocument,
    can: canDelete,

    async run({ tx, target }): Promise<{ id: string }> {
      const uses = await usesOf(tx, "file", target.id);
      if (uses.length > 0) throw inUse("file", uses);
      await tx.delete(media).where(eq(media.id, target.id));
      work.giveUp(namesOf(target));
      return { id: target.id };
    },

    event: ({ target: { id, fileName } }) => ({ target: { type: "file", id }, before: { fileName } }),
    tags: ({ input }) => [fileTag(input.id)],
  }),
);
