import type { IncomingMessage } from "node:http";
import { addDays, beginningOf } from "#lib/calendar/days.ts";
import { botNamed } from "./bots.ts";
import { dayAt, todayIn } from "./days.ts";
import { hostOf } from "./hosts.ts";
import { remembering } from "./remembering.ts";
import type { Batch } from "./schema.ts";
import { createTally } from "./tally.ts";

export type Counter = ReturnType<typeof createCounter>;

/**
 * Counts views in memory, on the way of every answer: two looks into maps and a few sums. Of a request it reads what the
 * browser calls itself, whether it fetches ahead, and from which site; it keeps none of that with anybody. `own`: the site's host;
 * `clock`: milliseconds since 1970.
 */
export function createCounter(own: string, clock: () => number = Date.now) {
  const bots = remembering((agent) => botNamed(agent));
  const hosts = remembering((referrer) => hostOf(referrer, own));
  let zone = "UTC";
  let tally = createTally(todayIn(zone, new Date(clock())));
  let ends = endOf(tally.day);
  /** Of days that are over and could not be written yet. */
  let over: ReturnType<typeof createTally>[] = [];

  function endOf(day: number): number {
    return beginningOf(addDays(dayAt(day), 1), zone).getTime();
  }

  function turnTo(now: number): void {
    const day = todayIn(zone, new Date(now));
    if (day !== tally.day) {
      over.push(tally);
      tally = over.find((each) => each.day === day) ?? createTally(day);
      over = over.filter((each) => each !== tally);
    }
    ends = endOf(day);
  }

  return {
    seen(mark: string, { method, headers }: IncomingMessage): void {
      if (method !== "GET" || isFetchedAhead(headers)) return;
      const now = clock();
      if (now >= ends) turnTo(now);
      const bot = bots(headers["user-agent"]);
      if (bot === null) tally.view(mark, hosts(headers.referer));
      else tally.bot(bot);
    },

    /** By which clock days begin and end. */
    liveIn(timeZone: string): void {
      if (timeZone === zone) return;
      zone = timeZone;
      turnTo(clock());
    },

    take(): Batch[] {
      const batches = [...over, tally].flatMap((each) => each.take());
      over = [];
      return batches;
    },

    putBack(batches: readonly Batch[]): void {
      for (const batch of batches) {
        let held = batch.day === tally.day ? tally : over.find(({ day }) => day === batch.day);
        if (held === undefined) {
          held = createTally(batch.day);
          over.push(held);
        }
        held.putBack(batch);
      }
    },
  };
}

/** A page that a browser fetched in case somebody wants it, or that a script asked for, has not been opened by anybody. */
function isFetchedAhead(headers: IncomingMessage["headers"]): boolean {
  const purpose = headers["sec-purpose"] ?? headers.purpose ?? headers["x-moz"];
  if (purpose !== undefined && /prefetch|prerender|preview/i.test(String(purpose))) return true;
  const wanted = headers["sec-fetch-dest"];
  return wanted !== undefined && wanted !== "document";
}
