import { and, eq, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { previewLinks } from "#db/schema/articles.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type PreviewState, previewState } from "./lifecycle.ts";
import { previewRows } from "./rows.ts";

export type DeskPreview = {
  id: string;
  note: string;
  by: string | null;
  state: PreviewState;
  createdAt: Date;
  expiresAt: Date;
  lastOpenedAt: Date | null;
};

/** The links of an article that may still open, and those of the last weeks that do not any more; the newest first. */
export async function deskPreviews(viewer: Viewer, articleId: string, now: Date): Promise<DeskPreview[]> {
  const where = and(eq(previewLinks.articleId, articleId), visibleTo(viewer)) as SQL;
  const rows = await previewRows(db(), where);
  return rows
    .map(({ link: { id, note, createdAt, expiresAt, lastOpenedAt, ...link }, article, maker }) => ({
      ...{ id, note, createdAt, expiresAt, lastOpenedAt, by: maker?.name ?? null },
      state: previewState({ link: { ...link, expiresAt }, article, maker }, now),
    }))
    .filter(({ state, createdAt }) => state === "open" || now.getTime() - createdAt.getTime() < SHOWN_FOR)
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

const SHOWN_FOR = 60 * 24 * 60 * 60 * 1_000;
