import { eq } from "drizzle-orm";
import { media } from "#db/schema/media.ts";
import { inUse, usesOf } from "#lib/articles/uses.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canDelete } from "../policy.ts";
import { loadMedia, tagOf } from "../rows.ts";
import { OneInput } from "../schema.ts";

/** Throws a thing away, for thirty days. What an article uses is refused, naming the articles. */
export const trashMedia = defineCommand({
  name: "media.trash",
  input: OneInput,
  load: loadMedia,
  can: canDelete,

  async run({ tx, target: { id, kind, trashedAt }, context: { actor, now } }) {
    if (trashedAt) return { id, unchanged: true };
    const uses = await usesOf(tx, id);
    if (uses.length > 0) throw inUse(kind === "picture" ? "picture" : "file", uses);
    const trashedBy = actor.type === "person" ? actor.id : null;
    await tx.update(media).set({ trashedAt: now, trashedBy }).where(eq(media.id, id));
    return { id, unchanged: false };
  },

  event: ({ target: { id, fileName }, result }) =>
    result.unchanged ? null : { target: { type: "media", id }, before: { fileName } },
  tags: ({ target }) => [tagOf(target)],
});
