import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { type Media, media } from "#db/schema/media.ts";
import { references } from "#db/schema/references.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { mediaTag } from "#lib/tags.ts";
import { canDescribe } from "../policy.ts";
import { loadPicture } from "../rows.ts";
import { DescribeInput } from "../schema.ts";
import { type DeskPicture, deskView } from "../view.ts";

export const describePicture = defineCommand({
  name: "media.describe",
  input: DescribeInput,
  load: loadPicture,
  can: canDescribe,

  async run({ tx, input: { id, ...words }, target }): Promise<DeskPicture> {
    const changed = differences(target, words);
    if (Object.keys(changed).length === 0) return deskView(target);
    const [row] = await tx.update(media).set(changed).where(eq(media.id, id)).returning();
    await forgetHtml(tx, id);
    return deskView(row as Media);
  },

  event: ({ input: { id, ...words }, target }) => {
    const after = differences(target, words);
    if (Object.keys(after).length === 0) return null;
    return { target: { type: "media", id }, before: differences(words, target, Object.keys(after)), after };
  },
  tags: ({ input }) => [mediaTag(input.id)],
});

/** A use that leaves words empty shows the picture's own, so the finished HTML of such articles is made anew when next read. */
async function forgetHtml(tx: Transaction, id: string): Promise<void> {
  const showing = tx
    .select({ id: articles.liveRevisionId })
    .from(articles)
    .innerJoin(references, eq(references.articleId, articles.id))
    .where(and(eq(references.targetType, "media"), eq(references.targetId, id), eq(references.scope, "live")));
  await tx.update(revisions).set({ rendererVersion: 0 }).where(inArray(revisions.id, showing));
}

/** The given words that are not what `from` already says. */
function differences(from: object, to: object, keys: string[] = Object.keys(to)): Partial<Media> {
  const before = from as Record<string, unknown>;
  const after = to as Record<string, unknown>;
  return Object.fromEntries(
    keys.filter((key) => after[key] !== undefined && after[key] !== before[key]).map((key) => [key, after[key]]),
  );
}
