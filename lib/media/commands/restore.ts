import { eq } from "drizzle-orm";
import { media } from "#db/schema/media.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canDelete } from "../policy.ts";
import { loadMedia, tagOf } from "../rows.ts";
import { OneInput } from "../schema.ts";

/** Takes a thing out of the trash again, as it was. */
export const restoreMedia = defineCommand({
  name: "media.restore",
  input: OneInput,
  load: loadMedia,
  can: canDelete,

  async run({ tx, target: { id, trashedAt } }) {
    if (!trashedAt) return { id, unchanged: true };
    await tx.update(media).set({ trashedAt: null, trashedBy: null }).where(eq(media.id, id));
    return { id, unchanged: false };
  },

  event: ({ target: { id, fileName }, result }) =>
    result.unchanged ? null : { target: { type: "media", id }, after: { fileName } },
  tags: ({ target }) => [tagOf(target)],
});
