import { defineCommand } from "#lib/kernel/command.ts";
import { canRunSchedule } from "../policy.ts";
import { loadSchedule, settle } from "../rows.ts";
import { FailedInput } from "../schema.ts";

/** Writes down that what was set for a time could not be done, and why, so that somebody looks. */
export const failSchedule = defineCommand({
  name: "article.fail-schedule",
  input: FailedInput,
  load: loadSchedule,
  can: canRunSchedule,
  async run({ tx, input, target: { schedule }, context: { now } }) {
    const waits = schedule.state === "waiting";
    if (waits) await settle(tx, schedule, "failed", now, input.problem);
    return { failed: waits };
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
