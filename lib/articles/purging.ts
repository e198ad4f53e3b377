import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { redirects } from "#db/schema/redirects.ts";
import { references } from "#db/schema/references.ts";
import { schedules } from "#db/schema/schedules.ts";
import { type LeftMenus, leaveMenus } from "#lib/settings/leave-menus.ts";
import { articleTag, pathTag } from "#lib/tags.ts";

type Purged = { removed: { id: string; title: string }[]; record: LeftMenus["record"]; tags: string[] };
const NOTHING: Purged = { removed: [], record: {}, tags: [] };

/**
 * Removes articles that lie in the trash, with all that hangs on them: texts, history, comments, links and addresses go with
 * the row, menus do not name them any more, and pictures are free of them. What is on record of them stays. Answers those that
 * were there, what went from the menus with them, and what is stale.
 */
export async function purge(tx: Transaction, ids: readonly string[]): Promise<Purged> {
  if (ids.length === 0) return NOTHING;
  const trashed = and(inArray(articles.id, [...ids]), eq(articles.state, "trashed"));
  const rows = await tx.select({ id: articles.id, title: articles.title }).from(articles).where(trashed);
  const found = rows.map(({ id }) => id);
  if (found.length === 0) return NOTHING;
  const former = await tx.select({ path: redirects.path }).from(redirects).where(inArray(redirects.articleId, found));
  // A schedule also names a version, which must not go before it.
  await tx.delete(schedules).where(inArray(schedules.articleId, found));
  // What others say of it by its id, which no key of the database holds.
  const pointing = and(eq(references.targetType, "article"), inArray(references.targetId, found));
  await tx.delete(references).where(pointing);
  await tx.delete(references).where(inArray(references.articleId, found));
  const gone = await tx.delete(articles).where(trashed).returning({ id: articles.id });
  const removed = rows.filter(({ id }) => gone.some((each) => each.id === id));
  const menus = await leaveMenus(tx, { kind: "page", ids: removed.map(({ id }) => id) });
  const tags = [...removed.map(({ id }) => articleTag(id)), ...former.map(({ path }) => pathTag(path)), ...menus.tags];
  return { removed, record: menus.record, tags };
}
