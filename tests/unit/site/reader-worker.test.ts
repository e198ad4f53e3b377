import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { beforeEach, expect, test } from "vitest";
import { isReaders } from "#lib/kernel/page-cache/rooms.ts";

/** The readers' worker in a pretended browser: what it answers itself, and with what. */
const SITE = "https://paper.example";
const ROOMS = readFileSync("lib/kernel/page-cache/rooms.ts", "utf8");
const OTHERS = [...ROOMS.matchAll(/^ {2}"?([a-z-]+)"?: "(?:desk|door|api|nowhere|preview)"/gm)].map(
  ([, name]) => `/${name}`,
);

let handlers: Record<string, (event: unknown) => void>;
let kept: Map<string, Response>;
let server: (path: string) => Response | Promise<Response>;
let asked: string[];
let preload: string[];

beforeEach(() => {
  handlers = {};
  kept = new Map();
  asked = [];
  preload = [];
  server = (path) => page(`now ${path}`);
  const key = (request: string | { url: string }) => {
    const { pathname, search } = new URL(typeof request === "string" ? request : request.url, SITE);
    return pathname + search;
  };
  const cache = {
    match: async (request: string) => kept.get(key(request))?.clone(),
    put: async (request: string, answer: Response) => void kept.set(key(request), answer),
    add: async (request: string) => void kept.set(key(request), await ask(request)),
    delete: async (request: string) => kept.delete(key(request)),
    keys: async () => [...kept.keys()].map((path) => ({ url: SITE + path })),
  };
  async function ask(request: string | { url: string }) {
    asked.push(key(request));
    return server(key(request));
  }
  runInNewContext(readFileSync("public/reader-worker.js", "utf8"), {
    ...{ URL, Response, Date, location: { origin: SITE }, skipWaiting: () => undefined },
    registration: {
      navigationPreload: { enable: async () => preload.push("on"), disable: async () => preload.push("off") },
    },
    ...{ fetch: ask, caches: { open: async () => cache, match: cache.match } },
    addEventListener: (name: string, act: (event: unknown) => void) => (handlers[name] = act),
  });
});

test("nothing of the desk, the door, the interface or a preview is touched, as the server sorts them", () => {
  expect(OTHERS).toEqual(expect.arrayContaining(["/admin", "/api", "/sign-in", "/preview", "/reset"]));
  const paths = [...OTHERS, "/media", "/healthz", "/readyz", "/_next"];
  for (const path of paths) {
    expect([path, isReaders(path.slice(1))]).toEqual([path, false]);
    expect([path, opened(path), opened(`${path}/x`)]).toEqual([path, null, null]);
  }
  for (const path of ["/", "/peace-talks", "/peace-talks/lake", "/administration", "/reviews/one"])
    expect([path, opened(path)]).not.toEqual([path, null]);
});

test("while there is a connection the server's answer is the answer, whatever it is", async () => {
  kept.set("/lake", page("an old copy"));
  for (const status of [200, 404, 410, 451, 500, 503]) {
    server = () => page(`answer ${status}`, status);
    const answer = await opened("/lake");
    expect([answer?.status, await answer?.text()]).toEqual([status, `answer ${status}`]);
  }
});

test("what was withdrawn goes from the copies when the server says so, and what was changed is kept as it is now", async () => {
  for (const status of [404, 410, 451]) {
    kept.set("/lake", page("an old copy"));
    server = () => page("gone", status);
    await opened("/lake");
    expect([status, kept.has("/lake")]).toEqual([status, false]);
  }
  kept.set("/lake", page("an old copy"));
  server = () => page("corrected");
  await opened("/lake");
  expect(await kept.get("/lake")?.clone().text()).toBe("corrected");
  server = () => page("broken", 500);
  await opened("/lake");
  expect(kept.has("/lake")).toBe(true);
});

test("without a connection a saved story is read, and says that it is a copy", async () => {
  await told({ keep: "/lake" });
  server = () => Promise.reject(new TypeError("no connection"));
  expect(await (await opened("/lake"))?.text()).toBe('<p class="kept-copy" >now /lake</p>');
});

test("without a connection every other page says that there is none", async () => {
  await happened("install");
  server = () => Promise.reject(new TypeError("no connection"));
  expect(await (await opened("/talks"))?.text()).toContain("now /offline");
});

test("no page is kept that nobody saved", async () => {
  await happened("install");
  await opened("/lake");
  await told({ keep: "/admin/articles" });
  await told({ keep: "https://elsewhere.example/" });
  expect([...kept.keys()].filter((path) => !/\.(?:js|css)/.test(path))).toEqual(["/offline"]);
  await told({ keep: "/lake" });
  await told({ drop: "/lake" });
  expect(kept.has("/lake")).toBe(false);
});

test("once a day copies are made anew, and of what was withdrawn meanwhile none is left", async () => {
  await happened("install");
  await told({ keep: "/lake" });
  await told({ keep: "/house" });
  kept.set("/offline", page("yesterday's", 200, new Date(Date.now() - 25 * 3_600_000)));
  kept.set("/styles/old.css?v=1", page("old"));
  server = (path) => (path === "/house" ? page("gone", 451) : page(`new ${path}`));
  await opened("/talks");
  expect([kept.has("/house"), kept.has("/lake"), kept.has("/styles/old.css?v=1")]).toEqual([false, true, false]);
  expect(await kept.get("/offline")?.clone().text()).toContain("new /offline");
  asked = [];
  await opened("/talks");
  expect(asked).toEqual(["/talks"]);
});

test("nothing is asked of the server twice, also where an earlier worker had pages loaded ahead", async () => {
  await happened("activate");
  expect(preload).toEqual(["off"]);
  await opened("/lake");
  expect(asked).toEqual(expect.arrayContaining(["/lake"]));
  expect(asked.filter((path) => path === "/lake")).toHaveLength(1);
});

test("a story whose address leads elsewhere now is no longer kept, unless only a parameter leads there", async () => {
  await happened("install");
  const away = (path: string) => Object.defineProperty(page(`now ${path}`), "redirected", { value: true });
  await told({ keep: "/lake" });
  server = away;
  await told({ keep: "/lake" });
  expect(kept.has("/lake")).toBe(false);
  // The browser itself follows where a page leads.
  const leading = Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" });
  Object.defineProperty(leading, "clone", { value: () => leading });
  for (const [there, stays] of [
    [(path: string) => page(`now ${path}`), true],
    [away, false],
  ] as const) {
    let first = true;
    kept.set("/lake", page("an old copy"));
    server = (path) => {
      const answer = first ? leading : there(path);
      first = false;
      return answer;
    };
    await opened("/lake");
    expect(kept.has("/lake")).toBe(stays);
  }
});

test("a renewal that fails takes nothing away, and is not tried again within the hour", async () => {
  await happened("install");
  for (const story of ["/lake", "/house"]) await told({ keep: story });
  const yesterday = page("yesterday's", 200, new Date(Date.now() - 25 * 3_600_000));
  kept.set("/offline", yesterday);
  kept.set("/styles/old.css?v=1", page("a{}"));
  server = (path) => (path === "/lake" ? page("busy", 503) : path === "/house" ? page("gone", 410) : page("new"));
  await opened("/talks");
  expect([kept.has("/lake"), kept.has("/styles/old.css?v=1")]).toEqual([true, true]);
  // What could be learnt was learnt.
  expect(kept.has("/house")).toBe(false);
  asked = [];
  await opened("/talks");
  expect(asked).toEqual(["/talks"]);
  kept.set("/_tried", page("", 200, new Date(Date.now() - 61 * 60_000)));
  server = (path) => page(`new ${path}`);
  await opened("/talks");
  expect([kept.has("/lake"), kept.has("/styles/old.css?v=1")]).toEqual([true, false]);
});

test("what a copy is shown with is looked for among the copies too, also where a browser takes itself to be connected", async () => {
  kept.set("/styles/cards.css?v=1", page("a{}"));
  server = () => Promise.reject(new TypeError("no connection"));
  expect(await (await opened("/styles/cards.css?v=1", "no-cors"))?.text()).toBe("a{}");
  await expect(opened("/styles/other.css", "no-cors")).rejects.toThrow("no connection");
});

test("a kept story keeps the sheet of a site with a look of its own", async () => {
  const sheet = "/look.css?v=Tyt-rbsa8l-m.402hldz.2m4gk7o";
  server = (path) =>
    path === "/lake" ? page(`<link rel="stylesheet" href="${sheet}"/>`) : path === sheet ? page("a{}") : page("");
  await told({ keep: "/lake" });
  expect(kept.has(sheet)).toBe(true);
  server = () => Promise.reject(new TypeError("no connection"));
  expect(await (await opened(sheet, "no-cors"))?.text()).toBe("a{}");
});

function page(text: string, status = 200, date = new Date()): Response {
  const html =
    text.startsWith("now") || text.startsWith("new")
      ? `<p class="kept-copy" hidden="" data-offline="">${text}</p>`
      : text;
  return new Response(html, { status, headers: { date: date.toUTCString() } });
}

/** Opens an address as a reader does, to the end of what the worker does about it; null where it does nothing. */
function opened(path: string, mode = "navigate"): Promise<Response> | null {
  let answer: Promise<Response> | null = null;
  const after: Promise<unknown>[] = [];
  handlers.fetch?.({
    request: { method: "GET", mode, url: SITE + path },
    respondWith: (given: Promise<Response>) => (answer = given),
    waitUntil: (work: Promise<unknown>) => after.push(work),
  });
  const given = answer as Promise<Response> | null;
  return given?.then(async (made) => Promise.all(after).then(() => made)) ?? null;
}

async function happened(name: string, data?: unknown): Promise<void> {
  const after: Promise<unknown>[] = [];
  handlers[name]?.({ data, waitUntil: (work: Promise<unknown>) => after.push(work) });
  await Promise.all(after);
}

const told = (data: unknown) => happened("message", data);
