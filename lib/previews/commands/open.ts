import { eq } from "drizzle-orm";
import { previewLinks } from "#db/schema/articles.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { isRemembered, previewState } from "../lifecycle.ts";
import { linkWith } from "../rows.ts";
import { OpenPreviewInput } from "../schema.ts";

/**
 * Opens a link, for whoever holds it: the secret is the right. Unknown, expired, revoked and ended links are refused with
 * one and the same sentence. The first opening is recorded; later ones are remembered to the minute.
 */
export const openPreview = defineCommand({
  name: "preview.open",
  input: OpenPreviewInput,
  load: (tx, { secret }) => linkWith(tx, secret),
  can: () => true,
  async run({ tx, target, context: { now } }) {
    if (!target || previewState(target, now) !== "open")
      throw new AppError("not-found", "This preview has ended. Ask whoever sent it for a new link.");
    const { id, articleId, note, expiresAt, lastOpenedAt } = target.link;
    if (!isRemembered(target.link, now))
      await tx.update(previewLinks).set({ lastOpenedAt: now }).where(eq(previewLinks.id, id));
    return { id, articleId, note, expiresAt, first: lastOpenedAt === null };
  },
  event: ({ result }) =>
    result.first
      ? { target: { type: "article", id: result.articleId }, after: { preview: result.id, note: result.note } }
      : null,
  tags: () => [],
});
