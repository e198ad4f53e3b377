import { expect, test } from "vitest";
import { createTurns } from "#lib/kernel/page-cache/turns.ts";

const MINUTE = 60_000;

test("a client has so many turns in a minute, then waits for the next; others have theirs", () => {
  let at = 0;
  const take = createTurns({ most: 2, everyMs: MINUTE, now: () => at });
  expect([take("192.0.2.1"), take("192.0.2.1"), take("192.0.2.1")]).toEqual([0, 0, 60]);
  at = 59_500;
  expect(take("192.0.2.1")).toBe(1);
  expect(take("192.0.2.2")).toBe(0);
  at = MINUTE;
  expect(take("192.0.2.1")).toBe(0);
});

test("all addresses of a network of IPv6 are one client, however they are written", () => {
  const take = createTurns({ most: 1, everyMs: MINUTE, now: () => 0 });
  expect(take("2001:db8:0:7::1")).toBe(0);
  expect(take("2001:db8:0:7:ffff:1:2:3")).toBe(60);
  expect(take("2001:db8:0:8::1")).toBe(0);
  expect(take("::1")).toBe(0);
  expect(take("::ffff:192.0.2.1")).toBe(0);
  expect(take("::ffff:192.0.2.2")).toBe(0);
});
