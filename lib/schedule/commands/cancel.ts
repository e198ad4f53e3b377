import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { canSchedule } from "../policy.ts";
import { loadSchedule, settle } from "../rows.ts";
import { ScheduledInput } from "../schema.ts";

/** Takes a time back that was set. What has failed is put away the same way. */
export const cancelSchedule = defineCommand({
  name: "article.cancel-schedule",
  input: ScheduledInput,
  load: loadSchedule,
  can: (actor, { article, schedule }) => canSchedule(actor, article, schedule.act),
  async run({ tx, target: { schedule }, context: { now } }) {
    if (schedule.state === "done") throw new AppError("conflict", "This has happened already.");
    if (schedule.state !== "cancelled") await settle(tx, schedule, "cancelled", now);
    return { changed: schedule.state !== "cancelled" };
  },
  event: ({ target: { article, schedule }, result }) =>
    result.changed
      ? {
          target: { type: "article", id: article.id },
          before: { act: schedule.act, at: schedule.at.toISOString(), state: schedule.state },
        }
      : null,
  tags: () => [],
});
