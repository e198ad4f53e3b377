import { beforeEach, expect, test } from "vitest";
import { isWorthKeeping, referrerHost } from "#lib/redirects/missed.ts";
import { giveBack, noteMissed, noteUsed, takeTally } from "#lib/redirects/tally.ts";

const READER = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";
beforeEach(() => void takeTally());

test.each([
  ...[
    "/wp-login.php",
    "/blog/xmlrpc.php",
    "/.env",
    "/.git/config",
    "/wp-admin/setup.php",
    "/backup.sql",
    "/phpmyadmin/x",
  ],
  ...["/favicon.ico", "/apple-touch-icon-120x120.png", "/site.tar.gz", `/${"a".repeat(300)}`],
])("%s is nobody’s old address", (path) => {
  expect(isWorthKeeping(path)).toBe(false);
});

test.each([
  ...[
    "/2019/05/a-story",
    "/index.php",
    "/wp-content/uploads/photo.jpg",
    "/news.aspx",
    "/environment",
    "/.well-known/x",
  ],
])("%s may be one", (path) => {
  expect(isWorthKeeping(path)).toBe(true);
});

test("of a referrer the host is kept, and nothing else", () => {
  expect(referrerHost("https://search.example/find?q=private")).toBe("search.example");
  for (const none of [undefined, "", "about:blank", "android-app://x", "no address"])
    expect(referrerHost(none)).toBe("");
});

test("readers and programs are counted apart, with the last site that led here", () => {
  const ask = (userAgent: string, referrer?: string) => noteMissed("/old", { userAgent, referrer }, 1_000);
  ask(READER, "https://a.example/x");
  ask(READER);
  ask("curl/8.0", "https://spam.example/");
  expect(takeTally().missed.get("/old")).toEqual({
    readers: 2,
    robots: 1,
    firstAt: 1_000,
    lastAt: 1_000,
    referrer: "https://a.example/x",
  });
  expect(takeTally().missed.size).toBe(0);
});

test("whoever asks for addresses at random fills a bounded space, and programs no more than half of it", () => {
  for (let at = 0; at < 2_000; at++) noteMissed(`/made-up-${at}`, { userAgent: "curl/8.0", referrer: undefined }, at);
  noteMissed("/old", { userAgent: READER, referrer: undefined }, 1);
  for (let at = 0; at < 2_000; at++) noteMissed(`/random-${at}`, { userAgent: READER, referrer: undefined }, at);
  const { missed } = takeTally();
  expect(missed.size).toBe(1_000);
  expect(missed.get("/old")).toMatchObject({ readers: 1 });
});

test("what could not be written down is counted on", () => {
  noteUsed("rule", 1);
  noteMissed("/old", { userAgent: READER, referrer: undefined }, 1);
  const taken = takeTally();
  noteUsed("rule", 2);
  noteMissed("/old", { userAgent: READER, referrer: undefined }, 2);
  giveBack(taken);
  const { used, missed } = takeTally();
  expect(used.get("rule")).toEqual({ uses: 2, lastAt: 2 });
  expect(missed.get("/old")).toMatchObject({ readers: 2, firstAt: 1, lastAt: 2 });
});
