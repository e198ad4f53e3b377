import { expect, test } from "vitest";
import type { Actor } from "#lib/kernel/actor.ts";
import { linkState, losesLastAdmin } from "#lib/people/lifecycle.ts";
import { addressSubject, LIMITS, opensAt, type Tries } from "#lib/people/limits.ts";
import { linkSentence } from "#lib/people/link-sentences.ts";
import { canSuspend, managesPeople } from "#lib/people/policy.ts";
import { later, MINUTE, NOW } from "#tests/support/make.ts";

const person = (role: "contributor" | "author" | "editor" | "admin", id = "me"): Actor => ({
  type: "person",
  id,
  name: "Me",
  role,
  sections: "all",
});

test("admins and the command line look after people, nobody else", () => {
  expect([person("admin"), { type: "system", job: "cli" } as const].every(managesPeople)).toBe(true);
  expect(
    [person("editor"), person("author"), person("contributor"), { type: "anyone" } as const].some(managesPeople),
  ).toBe(false);
});

test("an admin suspends others, not themselves", () => {
  expect(canSuspend(person("admin"), { id: "other" })).toBe(true);
  expect(canSuspend(person("admin"), { id: "me" })).toBe(false);
});

test("a link is open until it is used, taken back or too old", () => {
  const link = { expiresAt: later(MINUTE), usedAt: null, revoked: false };
  expect(linkState(link, NOW)).toBe("open");
  expect(linkState(link, later(MINUTE))).toBe("expired");
  expect(linkState({ ...link, revoked: true }, NOW)).toBe("revoked");
  expect(linkState({ ...link, usedAt: NOW, revoked: true }, NOW)).toBe("used");
  expect(linkState(undefined, NOW)).toBe("unknown");
});

test("every dead link says why, and what to do", () => {
  for (const purpose of ["set-up", "invitation", "password-reset"] as const) {
    const said = (["used", "expired", "revoked", "unknown"] as const).map((state) => linkSentence(purpose, state));
    expect(new Set(said).size).toBe(4);
    for (const sentence of said) expect(sentence).toMatch(/\. (Ask|You|The|Check).+\.$/);
  }
});

test("only the last active admin is held back", () => {
  const admin = { role: "admin", status: "active" } as const;
  expect(losesLastAdmin(admin, { role: "editor", status: "active" }, 0)).toBe(true);
  expect(losesLastAdmin(admin, { role: "admin", status: "suspended" }, 0)).toBe(true);
  expect(losesLastAdmin(admin, { role: "editor", status: "active" }, 1)).toBe(false);
  expect(losesLastAdmin({ role: "admin", status: "suspended" }, { role: "editor", status: "suspended" }, 0)).toBe(
    false,
  );
  expect(losesLastAdmin({ role: "editor", status: "active" }, { role: "author", status: "active" }, 0)).toBe(false);
});

const tries = (failures: number): Tries => ({
  name: "sign-in-here",
  key: "k",
  limit: LIMITS["sign-in-here"],
  failures,
  lastAt: NOW,
});

test("five tries are free, then the wait doubles up to a quarter of an hour", () => {
  const waits = [4, 5, 6, 7, 9, 10, 40, 100_000]
    .map((failures) => opensAt([tries(failures)], NOW)?.getTime())
    .map((at) => (at ? (at - NOW.getTime()) / 1000 : 0));
  expect(waits).toEqual([0, 30, 60, 120, 480, 900, 900, 900]);
});

test("an IPv6 client is counted by its network", () => {
  expect(addressSubject("2001:db8:0:7::1")).toBe(addressSubject("2001:0db8:0000:0007:ffff::2"));
  expect(addressSubject("2001:db8:0:7::1")).not.toBe(addressSubject("2001:db8:0:8::1"));
  expect(addressSubject("::1")).toBe("0:0:0:0");
  expect(addressSubject("::ffff:192.0.2.1")).toBe("::ffff:192.0.2.1");
  expect(addressSubject("192.0.2.1")).toBe("192.0.2.1");
  expect(addressSubject(undefined)).toBe("unknown");
});
