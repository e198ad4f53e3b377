import { and, asc, eq, lte } from "drizzle-orm";
import { db } from "#db/client.ts";
import { frontSchedules } from "#db/schema/fronts.ts";
import { log } from "#lib/kernel/log.ts";
import { runFrontSchedule } from "./commands/run-schedule.ts";

/** How often it is looked whether a front is due. */
export const FRONTS_EVERY_MS = 1_000;
const AT_ONE_GO = 50;

/**
 * Brings out what is due, the most overdue first, so that of several for one place the last stays. What cannot be done for
 * the moment, and all after it, waits for the next turn.
 */
export async function runDueFronts(now: Date = new Date()): Promise<number> {
  const due = await db()
    .select({ id: frontSchedules.id })
    .from(frontSchedules)
    .where(and(eq(frontSchedules.state, "waiting"), lte(frontSchedules.at, now)))
    .orderBy(asc(frontSchedules.at), asc(frontSchedules.id))
    .limit(AT_ONE_GO);
  let done = 0;
  for (const { id } of due) {
    try {
      const outcome = await runFrontSchedule({ id }, { actor: { type: "system", job: "front.run" }, now, via: "job" });
      if (outcome.done) done += 1;
    } catch (error) {
      log().warn({ error, schedule: id }, "a front that was scheduled could not be brought out");
      break;
    }
  }
  return done;
}
