import { eq } from "drizzle-orm";
import { media } from "#db/schema/media.ts";
import { inUse, usesOf } from "#lib/articles/uses.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { withFiles } from "#lib/kernel/storage/with-files.ts";
import { mediaTag } from "#lib/tags.ts";
import { namesOf } from "../names.ts";
import { canDelete } from "../policy.ts";
import { loadPicture } from "../rows.ts";
import { DeleteInput } from "../schema.ts";

export const deletePicture = withFiles(media, (files) =>
  defineCommand({
    name: "media.delete",
    input: DeleteInput,
    load: loadPicture,
    can: canDelete,

    async run({ tx, target }): Promise<{ id: string }> {
      const uses = await usesOf(tx, "media", target.id);
      if (uses.length > 0) throw inUse("picture", uses);
      await tx.delete(media).where(eq(media.id, target.id));
      files.giveUp(namesOf(target));
      return { id: target.id };
    },

    event: ({ target: { id, fileName, alt, caption, credit } }) => ({
      target: { type: "media", id },
      before: { fileName, alt, caption, credit },
    }),
    tags: ({ input }) => [mediaTag(input.id)],
  }),
);
