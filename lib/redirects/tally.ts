import type { IncomingMessage } from "node:http";
import { NOTHING } from "#lib/kernel/page-cache/page.ts";
import { shared } from "#lib/kernel/shared.ts";
import { botNamed } from "#lib/readership/bots.ts";
import { remembering } from "#lib/readership/remembering.ts";
import { isWorthKeeping } from "./missed.ts";

/** `referrer` as it came: of those that are written down the host is taken, which is too slow for every hit. */
export type Missed = { readers: number; robots: number; firstAt: number; lastAt: number; referrer: string };
export type Used = { uses: number; lastAt: number };
/** Counted in this process since it was last written down: addresses asked for in vain, and rules that answered. */
export type Tally = { missed: Map<string, Missed>; used: Map<string, Used> };

/** Whoever asks for random addresses fills this, and nothing else, until the next flush. */
const MOST_WAITING = 1_000;
const MOST_ROBOTS_ONLY = 500;
const LONGEST_REFERRER = 500;

const emptyTally = (): Tally => ({ missed: new Map(), used: new Map() });
const isBot = remembering((agent) => botNamed(agent) !== null);
const waiting = () => shared<{ tally: Tally }>("redirects-tally", () => ({ tally: emptyTally() }));

/** Counts what the front sent: nothing at an address, or what a rule answers there. */
export function noteSent(mark: string, path: string, { headers }: IncomingMessage): void {
  if (mark !== NOTHING) return noteUsed(mark, Date.now());
  noteMissed(path, { referrer: headers.referer, userAgent: headers["user-agent"] }, Date.now());
}

type Asker = { referrer: string | undefined; userAgent: string | undefined };

/** Counts an address that nothing answered. Comes with every hit of a kept 404, so nothing here waits. */
export function noteMissed(path: string, { referrer, userAgent }: Asker, at: number): void {
  const { missed } = waiting().tally;
  const robot = isBot(userAgent);
  let known = missed.get(path);
  if (!known) {
    if (missed.size >= (robot ? MOST_ROBOTS_ONLY : MOST_WAITING) || !isWorthKeeping(path)) return;
    known = { readers: 0, robots: 0, firstAt: at, lastAt: at, referrer: "" };
    missed.set(path, known);
  }
  known.lastAt = at;
  if (robot) known.robots += 1;
  else {
    known.readers += 1;
    if (referrer && referrer.length <= LONGEST_REFERRER) known.referrer = referrer;
  }
}

/** Counts an answer of a rule, of which there are only so many. */
export function noteUsed(id: string, at: number): void {
  const { used } = waiting().tally;
  const known = used.get(id);
  if (known) {
    known.uses += 1;
    known.lastAt = at;
  } else used.set(id, { uses: 1, lastAt: at });
}

/** All that waits, which is forgotten here. */
export function takeTally(): Tally {
  const holder = waiting();
  const taken = holder.tally;
  holder.tally = emptyTally();
  return taken;
}

/** Gives back what could not be written down, except where there is no more room. */
export function giveBack({ missed, used }: Tally): void {
  const { tally } = waiting();
  for (const [path, before] of missed) {
    const now = tally.missed.get(path);
    if (!now && tally.missed.size >= MOST_WAITING) continue;
    tally.missed.set(path, now ? joined(before, now) : before);
  }
  for (const [id, before] of used) {
    const now = tally.used.get(id);
    tally.used.set(id, { uses: before.uses + (now?.uses ?? 0), lastAt: Math.max(before.lastAt, now?.lastAt ?? 0) });
  }
}

/** The same address counted twice, the earlier count first. */
export function joined(before: Missed, now: Missed): Missed {
  return {
    readers: before.readers + now.readers,
    robots: before.robots + now.robots,
    firstAt: Math.min(before.firstAt, now.firstAt),
    lastAt: Math.max(before.lastAt, now.lastAt),
    referrer: now.referrer || before.referrer,
  };
}
