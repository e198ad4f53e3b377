import { describe, expect, test } from "vitest";
import { createPageCache } from "#lib/kernel/page-cache/cache.ts";
import type { Captured, Render } from "#lib/kernel/page-cache/render.ts";
import { nothingNoted } from "#lib/kernel/page-cache/scope.ts";
import { type Thread, ThreadEnded } from "#lib/kernel/page-cache/threads/begin-thread.ts";
import { createSpread } from "#lib/kernel/page-cache/threads/spread.ts";

describe("pages that are rendered at once", () => {
  test("are rendered here as long as nobody waits for another's", async () => {
    const { render, begun, finish } = aSpread();
    const pages = [render("/a"), render("/b")];
    finish("/a", "/b");
    expect(await whereOf(pages)).toEqual(["here", "here"]);
    expect(begun()).toBe(0);
  });

  test("call a thread for help when they are many, and share themselves out", async () => {
    const { render, threads, finish } = aSpread();
    const first = ["/a", "/b", "/c"].map((url) => render(url));
    threads[0]?.getReady();
    const next = ["/d", "/e", "/f", "/g"].map((url) => render(url));
    expect(threads[0]?.underWay()).toBe(4);
    const last = [render("/h")];
    finish("/a", "/b", "/c", "/d", "/e", "/f", "/g", "/h");
    expect(await whereOf([...first, ...next, ...last])).toEqual([
      ...Array(3).fill("here"),
      ...Array(4).fill("thread"),
      "here",
    ]);
  });

  test("call no more threads than there may be", async () => {
    const { render, begun, threads } = aSpread({ most: 1 });
    for (const url of ["/a", "/b", "/c", "/d"]) void render(url);
    threads[0]?.getReady();
    for (const url of ["/e", "/f", "/g", "/h", "/i", "/j", "/k", "/l"]) void render(url);
    expect(begun()).toBe(1);
    const none = aSpread({ most: 0 });
    for (const url of ["/a", "/b", "/c", "/d"]) void none.render(url);
    expect(none.begun()).toBe(0);
  });

  test("go to no thread when they are previews or files", async () => {
    const { render, threads } = aSpread();
    for (const url of ["/a", "/b", "/c"]) void render(url);
    threads[0]?.getReady();
    void render("/preview/1", "session=1");
    for (const url of ["/share/1/2.png", "/feed.xml", "/_next/static/chunks/a.css?v=1"]) void render(url);
    expect(threads[0]?.underWay()).toBe(0);
    // A place in a list has a full stop in it.
    for (const url of ["/topics/a.b/c", "/peace-talks?after=m2x9.7"]) void render(url);
    expect(threads[0]?.underWay()).toBe(2);
  });

  test("are rendered here after all when their thread ends", async () => {
    const { render, threads, finish, begun, reported } = aSpread({ most: 1 });
    for (const url of ["/a", "/b", "/c"]) void render(url);
    threads[0]?.getReady();
    const page = render("/d");
    threads[0]?.die(new Error("out of memory"));
    await Promise.resolve();
    finish("/d");
    expect(await whereOf([page])).toEqual(["here"]);
    expect(reported()).toEqual(["out of memory"]);
    for (const url of ["/e", "/f", "/g"]) void render(url);
    expect(begun(), "another one is not begun at once").toBe(1);
  });

  test("know of every purge before the next page is asked for", () => {
    const { render, threads, cache } = aSpread();
    for (const url of ["/a", "/b", "/c"]) void render(url);
    threads[0]?.getReady();
    cache.purge(["article:1"]);
    cache.purgeAll();
    void render("/d");
    expect(threads[0]?.told).toEqual([["article:1"], null, "/d"]);
  });
});

type Fake = Thread & { told: unknown[]; getReady: () => void; die: (error: Error) => void };

function aSpread({ most = 2 } = {}) {
  const cache = createPageCache({ maxBytes: 10_000 });
  const here = new Map<string, PromiseWithResolvers<Captured>>();
  const threads: Fake[] = [];
  const problems: string[] = [];
  const begin = (ended: (error?: unknown) => void) => {
    const thread = aThread(ended);
    threads.push(thread);
    return thread;
  };
  const spread = createSpread({ most, begin, cache, report: (error) => problems.push((error as Error).message) });
  const render = spread((url) => wait(here, url)) as Render;
  const finish = (...urls: string[]) => {
    for (const url of urls) {
      here.get(url)?.resolve(captured("here"));
      for (const thread of threads) (thread as unknown as { finish: (url: string) => void }).finish(url);
    }
  };
  return { render, cache, threads, finish, begun: () => threads.length, reported: () => problems };
}

function aThread(ended: (error?: unknown) => void): Fake {
  const asked = new Map<string, PromiseWithResolvers<Captured>>();
  const told: unknown[] = [];
  let ready = false;
  return {
    told,
    isReady: () => ready,
    underWay: () => asked.size,
    render(url: string) {
      told.push(url);
      return wait(asked, url);
    },
    purge: (tags) => void told.push(tags),
    end: () => undefined,
    getReady: () => {
      ready = true;
    },
    die(error: Error) {
      ready = false;
      for (const each of asked.values()) each.reject(new ThreadEnded("the thread ended"));
      ended(error);
    },
    finish: (url: string) => asked.get(url)?.resolve(captured("thread")),
  } as Fake;
}

function wait(all: Map<string, PromiseWithResolvers<Captured>>, url: string): Promise<Captured> {
  const waiting = Promise.withResolvers<Captured>();
  all.set(url, waiting);
  return waiting.promise;
}

function captured(where: string): Captured {
  return { status: 200, headers: { where }, body: Buffer.alloc(0), ...nothingNoted() };
}

async function whereOf(pages: Promise<Captured>[]): Promise<unknown[]> {
  return (await Promise.all(pages)).map(({ headers }) => headers.where);
}
