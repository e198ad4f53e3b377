import { eq } from "drizzle-orm";
import { db, store } from "#db/client.ts";
import { heartbeats } from "#db/schema/schedules.ts";
import { site } from "#db/schema/site.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { countViews } from "./commands/count.ts";
import { ROLLED, rollViews } from "./commands/roll.ts";
import type { Counter } from "./counter.ts";
import { todayIn } from "./days.ts";

/** Writes down what this process has seen. What cannot be written is held on to, and comes with the next. */
export async function writeViews(counter: Counter, now: Date): Promise<void> {
  const batches = counter.take();
  try {
    for (; batches.length > 0; batches.shift()) {
      await countViews(batches[0] as (typeof batches)[number], system("readership.count", now));
    }
  } catch (error) {
    counter.putBack(batches);
    throw error;
  }
}

/** The same again and again, by the clock of the site. */
export async function keepCounting(counter: Counter, now: Date): Promise<void> {
  counter.liveIn(await siteZone());
  await writeViews(counter, now);
}

/** Moves on to a new day, once a day, on one of the nodes, in short turns. Answers whether it did. */
export async function rollOn(now: Date): Promise<boolean> {
  const zone = await siteZone();
  const today = todayIn(zone, now);
  const [last] = await db().select({ at: heartbeats.at }).from(heartbeats).where(eq(heartbeats.name, ROLLED));
  if (last && todayIn(zone, last.at) >= today) return false;
  const done = await store().turn(ROLLED, async () => {
    let after: string | null = null;
    do ({ after } = await rollViews({ today, after }, system(ROLLED, now)));
    while (after !== null);
    return true;
  });
  return done ?? false;
}

async function siteZone(): Promise<string> {
  const [row] = await db().select({ timeZone: site.timeZone }).from(site).limit(1);
  return row?.timeZone ?? "UTC";
}

function system(job: string, now: Date): Context {
  return { actor: { type: "system", job }, now, via: "job" };
}
