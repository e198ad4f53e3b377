import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { canArrangeFront } from "../policy.ts";
import { targetOf } from "../rows.ts";
import { loadFrontSchedule, settle } from "../schedule-rows.ts";
import { ScheduledFrontInput } from "../schema.ts";

/** Takes a time back that was set. The version stays among the earlier ones. */
export const cancelFrontSchedule = defineCommand({
  name: "front.cancel-schedule",
  input: ScheduledFrontInput,
  load: loadFrontSchedule,
  can: (actor, { section }) => canArrangeFront(actor, section?.id ?? null),
  async run({ tx, target: { schedule }, context: { now } }) {
    if (schedule.state === "done") throw new AppError("conflict", "This has come out already.");
    if (schedule.state === "waiting") await settle(tx, schedule.id, "cancelled", now);
    return { changed: schedule.state === "waiting" };
  },
  event: ({ target, result }) =>
    result.changed
      ? {
          target: targetOf(target),
          before: { version: target.version.number, at: target.schedule.at.toISOString() },
        }
      : null,
  tags: () => [],
});
