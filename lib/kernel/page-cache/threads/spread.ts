import { type PageCache, pageCache } from "#lib/kernel/page-cache/cache.ts";
import type { Render } from "#lib/kernel/page-cache/render.ts";
import { type Thread, ThreadEnded } from "./begin-thread.ts";

type Options = {
  /** How many threads at most; 0 for none. */
  most: number;
  /** Begins one; it says when it is over, and what of. */
  begin: (ended: (error?: unknown) => void) => Thread;
  /** Told when a thread died. */
  report: (error: unknown) => void;
  cache?: PageCache;
  /** Milliseconds since 1970. */
  now?: () => number;
};

/** Pages under way here from which on help is called: where one comes after the other nobody waits for another's. */
const MANY = 3;
/** For so long a thread stays when there is nothing to do, and after one died none is begun. */
const IDLE_MS = 10 * 60_000;
const LOOK_MS = 60_000;

/**
 * Has pages rendered by threads beside this one when many are wanted at once, such as after a story came out that stands on a
 * thousand pages. The first thread begins when it is needed, and ends when it is not.
 */
export function createSpread({ most, begin, report, cache = pageCache(), now = Date.now }: Options) {
  const threads = new Set<Thread>();
  let here = 0;
  let neededAt = 0;
  let diedAt = Number.NEGATIVE_INFINITY;
  cache.onPurge((tags) => {
    for (const thread of threads) thread.purge(tags);
  });

  function callHelp(): void {
    const enough = threads.size >= most || [...threads].some((thread) => !thread.isReady());
    if (enough || now() - diedAt < IDLE_MS) return;
    const thread = begin((error) => {
      threads.delete(thread);
      if (error === undefined) return;
      diedAt = now();
      report(error);
    });
    threads.add(thread);
    const looking = setInterval(() => {
      if (!threads.has(thread)) clearInterval(looking);
      else if (thread.isReady() && thread.underWay() === 0 && now() - neededAt >= IDLE_MS) thread.end();
    }, LOOK_MS);
    looking.unref();
  }

  /** The one that has least to do; null where this one has no more. */
  function freest(): Thread | null {
    const ready = [...threads].filter((thread) => thread.isReady());
    const thread = ready.toSorted((a, b) => a.underWay() - b.underWay())[0];
    return thread && thread.underWay() <= here ? thread : null;
  }

  return function spread(render: Render): Render {
    async function renderHere(url: string, cookie?: string) {
      here += 1;
      try {
        return await render(url, cookie);
      } finally {
        here -= 1;
      }
    }

    return async function renderSomewhere(url, cookie) {
      if (most === 0 || cookie !== undefined || !isOfPage(url)) return renderHere(url, cookie);
      if (here + 1 >= MANY) {
        neededAt = now();
        callHelp();
      }
      const thread = freest();
      if (!thread) return renderHere(url);
      try {
        return await thread.render(url);
      } catch (error) {
        if (error instanceof ThreadEnded) return renderHere(url);
        throw error;
      }
    };
  };
}

/** Files are made here: pictures of stories are drawn by a process that belongs to this one. */
function isOfPage(url: string): boolean {
  const [path = ""] = url.split("?");
  return !/\.[a-z0-9]+$/i.test(path);
}
