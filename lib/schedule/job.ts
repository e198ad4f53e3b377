import { setTimeout as wait } from "node:timers/promises";
import { and, asc, eq, lte } from "drizzle-orm";
import { db, store } from "#db/client.ts";
import { heartbeats, schedules } from "#db/schema/schedules.ts";
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
 * processes may do this at once. One of them has the turn and the others stand by, since they would only hinder one
 * another; that it is done once does not hang on it (commands/run.ts).
 */
export async function runDue(clock: () => Date = () => new Date()): Promise<number> {
  await beat(clock());
  for (const end = performance.now() + EVERY_MS; performance.now() < end; await wait(STAND_BY_MS)) {
    if ((await dueBy(clock())).length === 0) return 0;
    const done = await store().turn(HEARTBEAT, () => runAll(clock));
    if (done !== null) {
      refusedSince = null;
      return done;
    }
    refusedSince ??= performance.now();
    // Whoever has the turn may hang.
    if (performance.now() - refusedSince > PATIENCE_MS) return runAll(clock);
  }
  return 0;
}

/** How soon the turn passes on when the process that had it is gone. */
const STAND_BY_MS = 100;
/** How long the turn of another process is respected. */
const PATIENCE_MS = 15_000;
let refusedSince: number | null = null;

async function runAll(clock: () => Date): Promise<number> {
  let done = 0;
  for (;;) {
    let settled = 0;
    for (const id of await dueBy(clock())) if (await runOne(id, clock())) settled += 1;
    done += settled;
    // What is in trouble for the moment waits for the next turn.
    if (settled === 0) return done;
  }
}

async function dueBy(now: Date): Promise<string[]> {
  const rows = await db()
    .select({ id: schedules.id })
    .from(schedules)
    .where(and(eq(schedules.state, "waiting"), lte(schedules.at, now)))
    .orderBy(asc(schedules.at), asc(schedules.id))
    .limit(AT_ONE_GO);
  return rows.map(({ id }) => id);
}

/** True when it is settled, by whomever. */
async function runOne(id: string, now: Date): Promise<boolean> {
  try {
    return !(await runSchedule({ id }, system(now))).waits;
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

function system(now: Date): Context {
  return { actor: { type: "system", job: "schedule.run" }, now, via: "job" };
}
