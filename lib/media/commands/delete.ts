import { eq } from "drizzle-orm";
import { media } from "#db/schema/media.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { mediaTag } from "#lib/tags.ts";
import { namesOf } from "../names.ts";
import { canDelete } from "../policy.ts";
import { loadPicture } from "../rows.ts";
import { DeleteInput } from "../schema.ts";
import { type Use, usesOf } from "../uses.ts";
import { withFiles } from "./with-files.ts";

export const deletePicture = withFiles((files) =>
  defineCommand({
    name: "media.delete",
    input: DeleteInput,
    load: loadPicture,
    can: canDelete,

    async run({ tx, target }): Promise<{ id: string }> {
      const uses = await usesOf(tx, target.id);
      if (uses.length > 0) throw inUse(uses);
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

function inUse(uses: Use[]): AppError {
  const where = uses.length === 1 ? `“${uses[0]?.title || "Untitled"}”` : `${uses.length} articles`;
  const list = uses.map(({ articleId, title, live }) => ({ articleId, title, live }));
  return new AppError("conflict", `This picture is used in ${where}. Take it out there first.`, {
    details: { uses: list },
  });
}
