import { eq } from "drizzle-orm";
import { newKey } from "#db/id.ts";
import { media } from "#db/schema/media.ts";
import { inUse, usesOf } from "#lib/articles/uses.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { withFiles } from "#lib/kernel/storage/with-files.ts";
import { refuseLogo } from "#lib/settings/site-row.ts";
import { madeFolder } from "../names.ts";
import { canDelete } from "../policy.ts";
import { loadMedia, tagOf } from "../rows.ts";
import { OneInput } from "../schema.ts";

/**
 * Throws a thing away, for thirty days. What an article uses is refused, naming the articles. A picture's public addresses
 * end: its sizes are removed, and come back under addresses that only the desk knows.
 */
export const trashMedia = withFiles(media, (files) =>
  defineCommand({
    name: "media.trash",
    input: OneInput,
    load: loadMedia,
    can: canDelete,

    async run({ tx, target: { id, kind, trashedAt }, context: { actor, now } }) {
      files.giveUp([]);
      if (trashedAt) return { id, unchanged: true };
      await refuseLogo(tx, id);
      const uses = await usesOf(tx, id);
      if (uses.length > 0) throw inUse(kind === "picture" ? "picture" : "file", uses, actor);
      const trashedBy = actor.type === "person" ? actor.id : null;
      const change = { trashedAt: now, trashedBy, addressKey: newKey() };
      await tx.update(media).set(change).where(eq(media.id, id));
      if (kind === "picture") files.giveUp([], [madeFolder(id)]);
      return { id, unchanged: false };
    },

    event: ({ target: { id, fileName }, result }) =>
      result.unchanged ? null : { target: { type: "media", id }, before: { fileName } },
    tags: ({ target }) => [tagOf(target)],
  }),
);
