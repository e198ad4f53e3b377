import { eq } from "drizzle-orm";
import { fronts, frontVersions } from "#db/schema/fronts.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { frontTag } from "#lib/tags.ts";
import { canRunFront } from "../policy.ts";
import { targetOf } from "../rows.ts";
import { loadFrontSchedule, settle } from "../schedule-rows.ts";
import { ScheduledFrontInput } from "../schema.ts";

/** Brings out what was set for a time that has come. Settled in the transaction that shows it: of any number of processes one does it, once. */
export const runFrontSchedule = defineCommand({
  name: "front.run-schedule",
  input: ScheduledFrontInput,
  load: loadFrontSchedule,
  can: canRunFront,
  async run({ tx, target: { schedule, version, place }, context: { now } }) {
    // The clock may have been set back since it was looked at.
    if (schedule.state !== "waiting" || schedule.at > now) return { done: false };
    await settle(tx, schedule.id, "done", now);
    await tx.update(frontVersions).set({ publishedAt: now }).where(eq(frontVersions.id, version.id));
    await tx.update(fronts).set({ liveVersionId: version.id }).where(eq(fronts.place, place));
    return { done: true };
  },
  event: ({ target, result }) =>
    result.done
      ? {
          target: targetOf(target),
          after: { version: target.version.number, at: target.schedule.at.toISOString() },
        }
      : null,
  tags: ({ target: { place } }) => [frontTag(place)],
});
