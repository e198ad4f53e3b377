import { and, eq, inArray } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { type Media, media } from "#db/schema/media.ts";
import { references } from "#db/schema/references.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { fileTag, mediaTag } from "#lib/tags.ts";

/** Throws AppError not-found. */
export async function loadMedia(tx: Transaction, { id }: { id: string }): Promise<Media> {
  const [row] = await tx.select().from(media).where(eq(media.id, id));
  if (!row) throw notFound("picture");
  return row;
}

/** A reader page that shows it notes one of these. */
export function tagOf({ id, kind }: Pick<Media, "id" | "kind">): string {
  return kind === "document" ? fileTag(id) : mediaTag(id);
}

/** A use that leaves words empty shows the picture's own, so the finished HTML of such articles is made anew when next read. */
export async function forgetHtml(tx: Transaction, id: string): Promise<void> {
  const showing = tx
    .select({ id: articles.liveRevisionId })
    .from(articles)
    .innerJoin(references, eq(references.articleId, articles.id))
    .where(
      and(inArray(references.targetType, ["media", "file"]), eq(references.targetId, id), eq(references.scope, "live")),
    );
  await tx.update(revisions).set({ rendererVersion: 0 }).where(inArray(revisions.id, showing));
}

/** The one with these very bytes. */
export async function byHash(on: Database, hash: string): Promise<Media | undefined> {
  const [row] = await on.select().from(media).where(eq(media.hash, hash));
  return row;
}
