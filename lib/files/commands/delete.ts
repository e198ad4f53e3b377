import { eq } from "drizzle-orm";
import { files } from "#db/schema/media.ts";
import { inUse, usesOf } from "#lib/articles/uses.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { withFiles } from "#lib/kernel/storage/with-files.ts";
import { fileTag } from "#lib/tags.ts";
import { storedName } from "../names.ts";
import { canDelete } from "../policy.ts";
import { loadFile } from "../rows.ts";
import { DeleteInput } from "../schema.ts";

export const deleteFile = withFiles(files, (work) =>
  defineCommand({
    name: "file.delete",
    input: DeleteInput,
    load: loadFile,
    can: canDelete,

    async run({ tx, target }): Promise<{ id: string }> {
      const uses = await usesOf(tx, "file", target.id);
      if (uses.length > 0) throw inUse("file", uses);
      await tx.delete(files).where(eq(files.id, target.id));
      work.giveUp([storedName(target)]);
      return { id: target.id };
    },

    event: ({ target: { id, fileName } }) => ({ target: { type: "file", id }, before: { fileName } }),
    tags: ({ input }) => [fileTag(input.id)],
  }),
);
