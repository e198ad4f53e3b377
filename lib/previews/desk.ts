import { and, eq, gt, isNotNull, lte, or } from "drizzle-orm";
import { db } from "#db/client.ts";
import { previewLinks } from "#db/schema/articles.ts";
import type { LinkPower } from "#db/vocabulary.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type PreviewState, previewState } from "./lifecycle.ts";
import { MAX_WORKING } from "./limits.ts";
import { previewRows, workingLinks } from "./rows.ts";

export type DeskPreview = {
  id: string;
  note: string;
  power: LinkPower;
  by: string | null;
  state: PreviewState;
  createdAt: Date;
  expiresAt: Date;
  lastOpenedAt: Date | null;
};

/** Links that do not open any more are shown for a while, and not all of them. */
const SHOWN_FOR = 60 * 24 * 60 * 60 * 1_000;
const SHOWN_PAST = 20;

/** All links of an article that may still open, and the last ones of those that do not any more; the newest first. */
export async function deskPreviews(viewer: Viewer, articleId: string, now: Date): Promise<DeskPreview[]> {
  const seen = visibleTo(viewer);
  const since = new Date(now.getTime() - SHOWN_FOR);
  const past = and(
    eq(previewLinks.articleId, articleId),
    gt(previewLinks.createdAt, since),
    or(isNotNull(previewLinks.revokedAt), lte(previewLinks.expiresAt, now)),
  );
  const rows = await Promise.all([
    previewRows(db(), and(workingLinks(articleId, now), seen), MAX_WORKING),
    previewRows(db(), and(past, seen), SHOWN_PAST),
  ]);
  return rows
    .flat()
    .map(({ link, article, maker, by, answered }) => {
      const { id, note, power, createdAt, expiresAt, lastOpenedAt } = link;
      const state = previewState({ link, article, maker, answered }, now);
      return { id, note, power, createdAt, expiresAt, lastOpenedAt, by, state };
    })
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}
