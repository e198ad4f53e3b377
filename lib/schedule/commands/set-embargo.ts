import { and, eq, lt } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { schedules } from "#db/schema/schedules.ts";
import { isLive } from "#lib/articles/lifecycle.ts";
import { canPublish } from "#lib/articles/policy.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { dayAndTime } from "../in-words.ts";
import { OVER } from "../read-time.ts";
import { EmbargoInput } from "../schema.ts";

/** Says until when nothing of an article may reach readers, or that it may at any time. What they see already cannot be held back. */
export const setEmbargo = defineCommand({
  name: "article.set-embargo",
  input: EmbargoInput,
  load: loadArticle,
  can: (actor, { article }) => canPublish(actor, article),
  async run({ tx, input: { until }, target: { article }, context: { now } }) {
    const unchanged = until?.getTime() === article.embargoUntil?.getTime();
    if (unchanged) return { until, unchanged };
    if (until) {
      if (isLive(article.state)) throw new AppError("conflict", "Readers see this article already. Withdraw it first.");
      if (until <= now) throw invalid("local", OVER);
      await refuseComingBefore(tx, article.id, until);
    }
    await tx.update(articles).set({ embargoUntil: until }).where(eq(articles.id, article.id));
    return { until, unchanged };
  },
  event: ({ input: { zone }, target: { article }, result: { until, unchanged } }) =>
    unchanged
      ? null
      : {
          target: { type: "article", id: article.id },
          before: { until: article.embargoUntil?.toISOString() ?? null },
          after: { until: until?.toISOString() ?? null, ...(until && { zone }) },
        },
  // Readers see nothing of it.
  tags: () => [],
});

/** What is to come out earlier would only fail then, when nobody looks. */
async function refuseComingBefore(tx: Transaction, articleId: string, until: Date): Promise<void> {
  const coming = and(eq(schedules.articleId, articleId), eq(schedules.act, "publish"), eq(schedules.state, "waiting"));
  const [early] = await tx
    .select()
    .from(schedules)
    .where(and(coming, lt(schedules.at, until)));
  if (early)
    throw invalid("local", `It is to come out before, on ${dayAndTime(early.at, early.zone)}. Take that back first.`);
}
