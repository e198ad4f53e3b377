import { and, asc, eq, gt, inArray, lt } from "drizzle-orm";
import { type Database, db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { ALL_KEPT_FOR, ALL_THIN_AFTER, thinned } from "../keeping.ts";
import { ThinInput } from "../schema.ts";

/** Articles looked through, and revisions taken away, in one turn: a turn holds the one writer for a moment only. */
const ARTICLES_A_TURN = 200;
const REVISIONS_A_TURN = 500;

type Found = { ids: string[]; after: string | null; more: boolean };

/**
 * One turn of thinning old moments of writing, article after article, for as long as there is `more`.
 * What somebody named, submitted or published is never touched. Two that run at once do nothing twice.
 */
export const thinRevisions = defineCommand({
  name: "revision.thin",
  input: ThinInput,
  load: async () => null,
  can: isSystem,
  // Looking takes longer than taking away, and needs no transaction: what is thin enough stays thin.
  prepare: ({ input, context }) => look(db(), input.after, context.now),
  async run({ tx, prepared: { ids, ...onward } }) {
    const removed =
      ids.length === 0
        ? []
        : await tx
            .delete(revisions)
            // Asked again: somebody may have named one in the meantime.
            .where(and(inArray(revisions.id, ids), eq(revisions.revisionKind, "auto")))
            .returning({ id: revisions.id });
    return { removed: removed.length, ...onward };
  },
  event: ({ result }) =>
    result.removed > 0 ? { target: { type: "revisions", id: "auto" }, after: { removed: result.removed } } : null,
  tags: () => [],
});

/** Articles with a change young enough to have anything that is not thin yet. */
async function look(on: Database, after: string | null, now: Date): Promise<Found> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const some = await on
    .select({ id: articles.id })
    .from(articles)
    .where(and(gt(articles.changedAt, ago(ALL_THIN_AFTER)), after ? gt(articles.id, after) : undefined))
    .orderBy(asc(articles.id))
    .limit(ARTICLES_A_TURN);
  const ids: string[] = [];
  let done = after;
  for (const { id } of some) {
    const automatic = await on
      .select({ id: revisions.id, createdAt: revisions.createdAt })
      .from(revisions)
      .where(
        and(
          eq(revisions.articleId, id),
          eq(revisions.revisionKind, "auto"),
          lt(revisions.createdAt, ago(ALL_KEPT_FOR)),
        ),
      );
    ids.push(...thinned(automatic, now).map((each) => each.id));
    // The rest of this article, and those after it, are for the next turn.
    if (ids.length > REVISIONS_A_TURN) return { ids: ids.slice(0, REVISIONS_A_TURN), after: done, more: true };
    done = id;
  }
  return { ids, after: done, more: some.length === ARTICLES_A_TURN };
}
