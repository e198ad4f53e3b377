import { and, asc, eq, lte } from "drizzle-orm";
import { db, store } from "#db/client.ts";
import { heartbeats, schedules } from "#db/schema/reviews.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { problemOf } from "#lib/kernel/errors.ts";
import { log } from "#lib/kernel/log.ts";
import { failSchedule } from "./commands/fail.ts";
import { runSchedule } from "./commands/run.ts";

/** How often it is looked whether something is due. */
export const EVERY_MS = 1_000;
/** How often it is written down that this still runs. */
const BEAT_MS = 15_000;
const AT_ONE_GO = 50;
export const HEARTBEAT = "schedule.run";

/**
 * Does what is due, the most overdue first; what a stop or an outage has left lying is caught up at the next start. Several
 * processes may do this at once: each takes what is left in an order of its own, so that they rarely want the same.
 */
export async function runDue(clock: () => Date = () => new Date()): Promise<number> {
  await beat(clock());
  let done = 0;
  for (;;) {
    const due = await db()
      .select({ id: schedules.id })
      .from(schedules)
      .where(and(eq(schedules.state, "waiting"), lte(schedules.at, clock())))
      .orderBy(asc(schedules.at), asc(schedules.id))
      .limit(AT_ONE_GO);
    let settled = 0;
    for (const { id } of shuffled(due)) if (await runOne(id, clock())) settled += 1;
    done += settled;
    // What is in trouble for the moment waits for the next turn.
    if (settled === 0) return done;
  }
}

/** True when it is settled, by whomever. */
async function runOne(id: string, now: Date): Promise<boolean> {
  try {
    await runSchedule({ id }, system(now));
    return true;
  } catch (error) {
    const { code, message } = problemOf(error);
    const mayGoBetter = code === "unavailable" || code === "internal";
    log().warn({ error, schedule: id, mayGoBetter }, "what was scheduled could not be done");
    if (mayGoBetter) return false;
    await failSchedule({ id, problem: message }, system(now));
    return true;
  }
}

let lastBeat = 0;

/** A row that says when this last ran, on any node: no command, since nobody does it and it is in no record. */
async function beat(now: Date): Promise<void> {
  if (Math.abs(now.getTime() - lastBeat) < BEAT_MS) return;
  lastBeat = now.getTime();
  await store().transaction((tx) =>
    tx
      .insert(heartbeats)
      .values({ name: HEARTBEAT, at: now })
      .onConflictDoUpdate({ target: heartbeats.name, set: { at: now } }),
  );
}

function shuffled<T>(all: T[]): T[] {
  return all
    .map((each) => ({ each, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

function system(now: Date): Context {
  return { actor: { type: "system", job: "schedule.run" }, now, via: "job" };
}
