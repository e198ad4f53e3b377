import { defineCommand } from "#lib/kernel/command.ts";
import { tell } from "#lib/notices/tell.ts";
import { canRunSchedule } from "../policy.ts";
import { loadSchedule, settle } from "../rows.ts";
import { FailedInput } from "../schema.ts";

/** Writes down that what was set for a time could not be done, and why, and tells whoever set it and whose turn it is. */
export const failSchedule = defineCommand({
  name: "article.fail-schedule",
  input: FailedInput,
  load: loadSchedule,
  can: canRunSchedule,
  async run({ tx, input, target: { schedule, article }, context: { now } }) {
    if (schedule.state !== "waiting") return { failed: false };
    await settle(tx, schedule, "failed", now, input.problem);
    const to = [schedule.createdBy, article.assigneeId];
    const about = { kind: "schedule-failed", articleId: article.id, words: input.problem } as const;
    await tell(tx, { ...about, to, by: { personId: null } }, now);
    return { failed: true };
  },
  event: ({ input, target: { article, schedule }, result }) =>
    result.failed
      ? {
          target: { type: "article", id: article.id },
          after: { act: schedule.act, at: schedule.at.toISOString(), problem: input.problem },
        }
      : null,
  tags: () => [],
});
