import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { createCounter } from "#lib/readership/counter.ts";
import { numberOf } from "#lib/readership/days.ts";
import { NOT_TOLD, OTHERS } from "#lib/readership/hosts.ts";
import { MOST_ARTICLES_HELD, MOST_HOSTS_A_DAY } from "#lib/readership/limits.ts";
import { BatchInput } from "#lib/readership/schema.ts";

const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const DAY = numberOf("2030-01-15");

function aCounter(at = "2030-01-15T12:00:00Z") {
  let now = Date.parse(at);
  const counter = createCounter("news.example", () => now);
  const see = (mark: string, headers: IncomingMessage["headers"] = {}) =>
    counter.seen(mark, { method: "GET", headers: { "user-agent": BROWSER, ...headers } } as IncomingMessage);
  return { counter, see, turnTo: (moment: string) => (now = Date.parse(moment)) };
}

test("a view is counted for its article and its day, with the host that the reader came from", () => {
  const { counter, see } = aCounter();
  see("article:a1", { referer: "https://search.example/?q=words" });
  see("article:a1");
  see("page");
  expect(counter.take()).toEqual([
    {
      ...{ day: DAY, articles: 2, others: 1, bots: [] },
      hosts: [
        ["search.example", 1],
        [NOT_TOLD, 2],
      ],
      each: [
        {
          ...{ id: "a1", views: 2 },
          hosts: [
            ["search.example", 1],
            [NOT_TOLD, 1],
          ],
        },
      ],
    },
  ]);
  expect(counter.take()).toEqual([]);
});

test("a bot is counted apart, and for no article", () => {
  const { counter, see } = aCounter();
  see("article:a1", { "user-agent": "curl/8.5.0" });
  expect(counter.take()).toMatchObject([{ articles: 0, others: 0, bots: [["Other bots", 1]], hosts: [], each: [] }]);
});

test.each([
  { "sec-purpose": "prefetch" },
  { "sec-purpose": "prefetch;prerender" },
  { purpose: "prefetch" },
  { "x-moz": "prefetch" },
  { "sec-fetch-dest": "empty" },
  { "sec-fetch-dest": "image" },
])("what was fetched ahead or by a script has been opened by nobody: %o", (headers) => {
  const { counter, see } = aCounter();
  see("article:a1", headers as IncomingMessage["headers"]);
  expect(counter.take()).toEqual([]);
});

test("a navigation of a browser that says so is a view", () => {
  const { counter, see } = aCounter();
  see("article:a1", { "sec-fetch-dest": "document" });
  expect(counter.take()).toMatchObject([{ articles: 1 }]);
});

test("midnight in the newsroom begins a new day, and what was seen before keeps its own", () => {
  const { counter, see, turnTo } = aCounter("2030-01-15T21:59:00Z");
  counter.liveIn("Europe/Kyiv");
  see("article:a1");
  turnTo("2030-01-15T22:00:00Z");
  see("article:a1");
  expect(counter.take().map(({ day, articles }) => [day, articles])).toEqual([
    [DAY, 1],
    [DAY + 1, 1],
  ]);
});

test("what could not be written comes with the next, also after midnight", () => {
  const { counter, see, turnTo } = aCounter();
  see("article:a1");
  see("page", { "user-agent": "curl/8.5.0" });
  const lost = counter.take();
  turnTo("2030-01-16T12:00:00Z");
  see("article:a1");
  counter.putBack(lost);
  expect(counter.take()).toMatchObject([
    { day: DAY, articles: 1, bots: [["Other bots", 1]], each: [{ id: "a1", views: 1 }] },
    { day: DAY + 1, articles: 1, each: [{ id: "a1", views: 1 }] },
  ]);
});

test("made-up sites are told apart up to a bound in a day, however often it is written", () => {
  const { counter, see } = aCounter();
  for (let n = 0; n < 3 * MOST_HOSTS_A_DAY; n++) {
    see("page", { referer: `https://spam-${n}.example/` });
    if (n === MOST_HOSTS_A_DAY - 1) counter.take();
  }
  see("page");
  expect(counter.take()[0]?.hosts).toEqual([
    [OTHERS, 2 * MOST_HOSTS_A_DAY],
    [NOT_TOLD, 1],
  ]);
});

test("a long outage fills no memory: sums go on, articles up to a bound, and all of it can be written", () => {
  const { counter, see } = aCounter();
  for (let n = 0; n < MOST_ARTICLES_HELD + 50; n++) see(`article:${n}`);
  const batches = counter.take();
  expect(batches.reduce((sum, { articles }) => sum + articles, 0)).toBe(MOST_ARTICLES_HELD + 50);
  expect(batches.reduce((sum, { each }) => sum + each.length, 0)).toBe(MOST_ARTICLES_HELD);
  for (const batch of batches) expect(BatchInput.safeParse(batch).success).toBe(true);
});

test("looking at the head of a page is no view", () => {
  const { counter } = aCounter();
  counter.seen("article:a1", { method: "HEAD", headers: { "user-agent": BROWSER } } as IncomingMessage);
  expect(counter.take()).toEqual([]);
});
