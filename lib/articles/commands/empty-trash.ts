import { and, asc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { articles } from "#db/schema/articles.ts";
import { site } from "#db/schema/site.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { purge } from "../purging.ts";

/** Articles removed in one turn: each may have a long history, and a turn holds the one writer for a moment only. */
export const A_TURN = 20;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** One turn of removing for good what has lain in the trash as long as the site keeps it; `more` when there may be more. */
export const emptyTrash = defineCommand({
  name: "article.empty-trash",
  input: z.strictObject({}),
  load: async (tx) => (await tx.select({ days: site.keepTrashDays }).from(site).where(eq(site.id, 1)))[0]?.days ?? null,
  can: isSystem,
  async run({ tx, target: days, context: { now } }) {
    if (days === null) return { ...(await purge(tx, [])), more: false };
    const old = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(and(lt(articles.trashedAt, new Date(now.getTime() - days * DAY_MS)), eq(articles.state, "trashed")))
      .orderBy(asc(articles.trashedAt), asc(articles.id))
      .limit(A_TURN);
    const gone = await purge(
      tx,
      old.map(({ id }) => id),
    );
    return { ...gone, more: old.length === A_TURN };
  },
  event: ({ result: { removed, record } }) =>
    removed.length > 0 ? { target: { type: "article", id: "trash" }, before: { removed, ...record } } : null,
  tags: ({ result }) => result.tags,
});
