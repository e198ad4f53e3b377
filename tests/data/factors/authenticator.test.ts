import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { authenticators, recoveryCodes } from "#db/schema/factors.ts";
import { beginAuthenticator } from "#lib/factors/commands/begin-authenticator.ts";
import { completeSignIn } from "#lib/factors/commands/complete.ts";
import { confirmAuthenticator } from "#lib/factors/commands/confirm-authenticator.ts";
import { removeAuthenticator } from "#lib/factors/commands/remove-authenticator.ts";
import { renewCodes } from "#lib/factors/commands/renew-codes.ts";
import { readSession } from "#lib/people/sessions.ts";
import { aSession, aSite, openSessionsOf, PASSWORD_HASH } from "#tests/support/door.ts";
import { anAuthenticator, codeOf, contextOfSession, signedIn } from "#tests/support/factors.ts";
import { anyone, aPerson, later, MINUTE, NOW, type Staff, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
let olena: Staff;
beforeEach(async () => {
  await aSite();
  olena = await aPerson({ name: "Olena Hrytsak", email: "olena@newsroom.example", passwordHash: PASSWORD_HASH });
});

test("an authenticator counts from its first right code on, and brings ten recovery codes", async () => {
  const context = await signedIn(olena.person.email);
  const { secret, address } = await beginAuthenticator({}, context);
  expect(address).toMatch(/^otpauth:\/\/totp\/The%20Lantern:olena%40newsroom\.example\?/);
  expect(await signedIn(olena.person.email)).toMatchObject({ session: { half: false } });
  const done = await confirmAuthenticator({ code: codeOf(secret) }, context);
  expect(done).toMatchObject({
    ok: true,
    codes: expect.arrayContaining([expect.stringMatching(/^(\w{4}-){3}\w{4}$/)]),
  });
  expect(done.ok && new Set(done.codes).size).toBe(10);
  expect(await signedIn(olena.person.email)).toMatchObject({ session: { half: true } });
});

test("setting one up gives this browser a new session and signs every other one out", async () => {
  const other = await aSession(olena.person.email);
  const context = await signedIn(olena.person.email);
  const { secret } = await beginAuthenticator({}, context);
  const done = await confirmAuthenticator({ code: codeOf(secret) }, context);
  expect(done).toMatchObject({ ok: true, ended: 1 });
  for (const old of [other, context.session?.id ?? ""]) expect(await readSession(old, NOW)).toBeNull();
  expect(done.ok && (await readSession(done.session, NOW))).toMatchObject({ session: { half: false, provedAt: NOW } });
});

test("a wrong first code changes nothing, and a right one after it does", async () => {
  const context = await signedIn(olena.person.email);
  expect(await confirmAuthenticator({ code: "123456" }, context)).toEqual({ ok: false, reason: "not-begun" });
  const { secret } = await beginAuthenticator({}, context);
  const before = await countEvents();
  expect(await confirmAuthenticator({ code: codeOf(secret, later(-10 * MINUTE)) }, context)).toEqual({
    ok: false,
    reason: "wrong",
  });
  expect(await countEvents()).toBe(before);
  expect(await confirmAuthenticator({ code: codeOf(secret) }, context)).toMatchObject({ ok: true });
});

test("the secret is sealed, the codes are hashes, and neither is in the record", async () => {
  const { secret, codes } = await anAuthenticator(olena.person.email);
  const kept = JSON.stringify([
    await db().select().from(authenticators),
    await db().select().from(recoveryCodes),
    await db().select().from(events),
  ]);
  for (const word of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))])
    expect(kept).not.toContain(word);
});

test("the code of the app turns half a session into a whole one with another number", async () => {
  const { secret } = await anAuthenticator(olena.person.email);
  const half = await signedIn(olena.person.email);
  const done = await completeSignIn({ code: codeOf(secret) }, half);
  expect(done).toMatchObject({ ok: true, by: "authenticator", person: olena.viewer.id });
  expect(await readSession(half.session?.id ?? "", NOW)).toBeNull();
  expect(done.ok && (await readSession(done.session, NOW))).toMatchObject({ session: { half: false } });
  expect(await lastEvent()).toMatchObject({
    name: "session.complete",
    targetId: olena.viewer.id,
    after: { by: "authenticator" },
  });
});

test("a clock that is half a minute off does no harm, and one that is minutes off does not pass", async () => {
  const { secret } = await anAuthenticator(olena.person.email);
  for (const [off, ok] of [
    [-3 * MINUTE, false],
    [3 * MINUTE, false],
    [-MINUTE, false],
    [-MINUTE / 2, true],
    [MINUTE / 2, true],
  ] as const) {
    const half = await signedIn(olena.person.email);
    expect(await completeSignIn({ code: codeOf(secret, later(off)) }, half), String(off)).toMatchObject({ ok });
  }
});

test("a code is taken once, and none before it is taken after it", async () => {
  const { secret } = await anAuthenticator(olena.person.email);
  const use = async (code: string) => completeSignIn({ code }, await signedIn(olena.person.email));
  expect(await use(codeOf(secret))).toMatchObject({ ok: true });
  expect(await use(codeOf(secret))).toEqual({ ok: false, reason: "wrong" });
  expect(await use(codeOf(secret, later(-MINUTE / 2)))).toEqual({ ok: false, reason: "wrong" });
});

test("of two browsers with the same code at once, one comes in", async () => {
  const { secret } = await anAuthenticator(olena.person.email);
  const halves = [await signedIn(olena.person.email), await signedIn(olena.person.email)];
  const answers = await Promise.all(halves.map((half) => completeSignIn({ code: codeOf(secret) }, half)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a recovery code lets in once, however it is typed", async () => {
  const { codes } = await anAuthenticator(olena.person.email);
  const [first = "", second = ""] = codes;
  const use = async (code: string) => completeSignIn({ code }, await signedIn(olena.person.email));
  expect(await use(` ${first.toUpperCase().replaceAll("-", " ")} `)).toMatchObject({ ok: true, by: "recovery-code" });
  expect(await use(first)).toEqual({ ok: false, reason: "wrong" });
  const both = [await signedIn(olena.person.email), await signedIn(olena.person.email)];
  const answers = await Promise.all(both.map((half) => completeSignIn({ code: second }, half)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("somebody else’s recovery code opens nothing", async () => {
  const other = await aPerson({ passwordHash: PASSWORD_HASH });
  const { codes } = await anAuthenticator(other.person.email);
  await anAuthenticator(olena.person.email);
  const half = await signedIn(olena.person.email);
  expect(await completeSignIn({ code: codes[0] ?? "" }, half)).toEqual({ ok: false, reason: "wrong" });
});

test("after five wrong codes even the right one has to wait, and the wait ends", async () => {
  const { secret } = await anAuthenticator(olena.person.email);
  const half = await signedIn(olena.person.email, NOW, "198.51.100.9");
  for (let n = 0; n < 5; n++) expect(await completeSignIn({ code: "000000" }, half)).toMatchObject({ reason: "wrong" });
  expect(await completeSignIn({ code: codeOf(secret) }, half)).toEqual({
    ok: false,
    reason: "too-many",
    retryAt: later(30_000),
  });
  const now = later(31_000);
  expect(await completeSignIn({ code: codeOf(secret, now) }, { ...half, now })).toMatchObject({ ok: true });
});

test("two hundred codes sent at once get no more than the free tries", async () => {
  await anAuthenticator(olena.person.email);
  const half = await signedIn(olena.person.email);
  const answers = await Promise.all(Array.from({ length: 200 }, () => completeSignIn({ code: "000000" }, half)));
  expect(answers.filter((answer) => !answer.ok && answer.reason === "wrong")).toHaveLength(5);
}, 120_000);

test("half a session is good for a quarter of an hour, and for the second factor alone", async () => {
  await anAuthenticator(olena.person.email);
  const half = await signedIn(olena.person.email);
  await expect(beginAuthenticator({}, half)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(removeAuthenticator({}, half)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(renewCodes({}, half)).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await readSession(half.session?.id ?? "", later(15 * MINUTE))).toBeNull();
});

test("nobody completes what is whole, ended, or not theirs", async () => {
  const { secret, context } = await anAuthenticator(olena.person.email);
  await expect(completeSignIn({ code: codeOf(secret) }, context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(completeSignIn({ code: codeOf(secret) }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(completeSignIn({ code: codeOf(secret) }, system())).rejects.toMatchObject({ code: "forbidden" });
  const half = await signedIn(olena.person.email);
  await expect(completeSignIn({ code: "" }, half)).rejects.toThrow();
  await expect(completeSignIn({ code: "1".repeat(41) }, half)).rejects.toThrow();
  await completeSignIn({ code: codeOf(secret) }, half);
  // Signed in already in another tab: the old cookie opens nothing.
  await expect(contextOfSession(half.session?.id ?? "")).rejects.toThrow("ended");
  await expect(completeSignIn({ code: codeOf(secret, later(MINUTE / 2)) }, half)).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

test("turning it off is recorded, and the password alone lets in again", async () => {
  const { context } = await anAuthenticator(olena.person.email);
  await removeAuthenticator({}, context);
  expect(await lastEvent()).toMatchObject({ name: "factor.remove-authenticator", after: { removed: "authenticator" } });
  expect(await db().select().from(recoveryCodes)).toEqual([]);
  expect(await signedIn(olena.person.email)).toMatchObject({ session: { half: false } });
  const before = await countEvents();
  expect(await removeAuthenticator({}, context)).toEqual({ removed: false });
  expect(await countEvents()).toBe(before);
});

test("new recovery codes put the earlier ones out of use, and come only with a second factor", async () => {
  expect(await renewCodes({}, await signedIn(olena.person.email))).toEqual({ codes: null });
  const { codes, context } = await anAuthenticator(olena.person.email);
  const renewed = await renewCodes({}, context);
  expect(renewed.codes).toHaveLength(10);
  expect(await lastEvent()).toMatchObject({ name: "factor.renew-codes", after: { recoveryCodes: "renewed" } });
  const half = await signedIn(olena.person.email);
  expect(await completeSignIn({ code: codes[0] ?? "" }, half)).toMatchObject({ ok: false });
  expect(await completeSignIn({ code: renewed.codes?.[0] ?? "" }, half)).toMatchObject({ ok: true });
  await expect(renewCodes({}, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await openSessionsOf(olena.viewer.id)).toBeGreaterThan(0);
});

test("a second authenticator is not set up over the first", async () => {
  const { context } = await anAuthenticator(olena.person.email);
  await expect(beginAuthenticator({}, context)).rejects.toMatchObject({ code: "conflict" });
  await expect(beginAuthenticator({ id: "x" } as never, context)).rejects.toThrow();
  await expect(beginAuthenticator({}, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
});
