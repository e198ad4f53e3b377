import { and, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { visibleTo } from "./desk.ts";
import { holderOf, type Writer, writerIn } from "./leases.ts";
import { type SavedText, savedText } from "./rows.ts";

/** Who writes an article now, and the saved text where it is another than the version that the viewer has on the screen. */
export async function writerNow(
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  now: Date,
): Promise<{ writer: Writer | null; newer: SavedText | null }> {
  const [row] = await db()
    .select({ draft: drafts })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .where(and(eq(articles.id, id), visibleTo(viewer)));
  if (!row) throw notFound("article");
  const holder = await holderOf(db(), id, now);
  return {
    writer: holder && writerIn(holder, { personId: viewer.id }),
    newer: row.draft.version === version ? null : await savedText(db(), row.draft),
  };
}
