import { eq } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import { site } from "#db/schema/site.ts";
import { loadArticle, touch } from "#lib/articles/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { localTime } from "#lib/kernel/zoned-time.ts";
import { atSameTime, dayOf, onDay } from "../days.ts";
import { canReplan } from "../policy.ts";
import { ReplanInput } from "../schema.ts";

/** Moves the plan of an article, or when it is due, to another day; the time of day in the site's zone stays. */
export const replanArticle = defineCommand({
  name: "article.replan",
  input: ReplanInput,
  async load(tx, input) {
    const [row] = await tx.select({ zone: site.timeZone }).from(site).where(eq(site.id, 1));
    return { ...(await loadArticle(tx, input)), zone: row?.zone ?? "UTC" };
  },
  can: (actor, { article }, { what }) => canReplan(actor, article, what),
  async run({ tx, input: { id, what, day, from, time }, target: { article, zone }, context }) {
    const column = what === "planned" ? "plannedAt" : "dueAt";
    const was = article[column];
    if (!was) throw new AppError("conflict", `It is not ${what} on any day any more. Look at the article.`);
    if (from && dayOf(was, zone) !== from)
      throw new AppError("conflict", "Somebody else moved it in the meantime. The calendar shows where it is now.");
    const at = time ? onDay(day, time, zone) : atSameTime(was, day, zone);
    const changed = at.getTime() !== was.getTime();
    if (changed) {
      await tx
        .update(articles)
        .set({ [column]: at })
        .where(eq(articles.id, id));
      await touch(tx, id, context);
    }
    return { at, was, from: dayOf(was, zone), time: localTime(was, zone).slice(11), zone, changed };
  },
  event: ({ input: { id, what }, result: { at, was, zone, changed } }) =>
    changed
      ? {
          target: { type: "article", id },
          before: { what, at: was.toISOString(), zone },
          after: { what, at: at.toISOString(), zone },
        }
      : null,
  // Readers see nothing of a plan.
  tags: () => [],
});
