import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { previewLinks } from "#db/schema/articles.ts";
import { canSee } from "#lib/articles/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { previewRows } from "../rows.ts";
import { RevokePreviewInput } from "../schema.ts";

/** Takes a link back. The next request with it finds that the preview has ended. */
export const revokePreview = defineCommand({
  name: "preview.revoke",
  input: RevokePreviewInput,
  async load(tx: Transaction, { id }) {
    const [row] = await previewRows(tx, eq(previewLinks.id, id), 1);
    if (!row) throw notFound("link");
    return row;
  },
  // Also while the article is in the trash: closing a door is never refused to whoever may see the room.
  can: (actor, { article }) => canSee(actor, article),
  async run({ tx, target: { link }, context }) {
    const changed = link.revokedAt === null;
    if (changed) await tx.update(previewLinks).set({ revokedAt: context.now }).where(eq(previewLinks.id, link.id));
    return { changed };
  },
  event: ({ target: { link }, result }) =>
    result.changed
      ? { target: { type: "article", id: link.articleId }, before: { preview: link.id, note: link.note } }
      : null,
  tags: () => [],
});
