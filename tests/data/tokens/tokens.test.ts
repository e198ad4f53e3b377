import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { tokens } from "#db/schema/tokens.ts";
import { changeDoorSettings } from "#lib/factors/commands/change-door-settings.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { changeRole } from "#lib/people/commands/change-role.ts";
import { deletePerson } from "#lib/people/commands/delete.ts";
import { reactivatePerson } from "#lib/people/commands/reactivate.ts";
import { suspendPerson } from "#lib/people/commands/suspend.ts";
import { bearerOf } from "#lib/tokens/authenticate.ts";
import { createToken } from "#lib/tokens/commands/create.ts";
import { revokeToken } from "#lib/tokens/commands/revoke.ts";
import { sweepTokens } from "#lib/tokens/commands/sweep.ts";
import { endingTokens, othersTokens, ownTokens } from "#lib/tokens/desk.ts";
import { MAX_WORKING } from "#lib/tokens/limits.ts";
import { aSite, PASSWORD_HASH } from "#tests/support/door.ts";
import { anAuthenticator } from "#tests/support/factors.ts";
import { aContributor, anAdmin, anEditor, anyone, DAY, later, MINUTE, NOW, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { aToken } from "#tests/support/tokens.ts";

freshStore("test");
beforeEach(() => aSite());

const WISH = { name: "The newsletter", scopes: ["articles:read", "published:read"] as const, days: 30 as const };
const wish = () => ({ ...WISH, scopes: [...WISH.scopes] });

test("an editor makes a token, and a program with it is the editor", async () => {
  const editor = await anEditor();
  const made = await createToken(wish(), editor.context);
  expect(made).toMatchObject({ scopes: ["published:read", "articles:read"], expiresAt: later(30 * DAY) });
  const bearer = await bearerOf(made.token, { now: NOW });
  expect(bearer).toMatchObject({ token: { id: made.id, name: WISH.name }, owner: editor.viewer });
});

test("only the hash of the token is kept, and neither goes into the record", async () => {
  const editor = await anEditor();
  const { id, token } = await createToken(wish(), editor.context);
  const row = JSON.stringify(await db().select().from(tokens));
  expect(row).toContain(id);
  for (const part of [token, token.slice(20)]) {
    expect(row).not.toContain(part);
    expect(JSON.stringify(await lastEvent())).not.toContain(part);
  }
  const [kept] = await db().select().from(tokens);
  expect(await lastEvent()).toMatchObject({
    name: "token.create",
    targetType: "token",
    targetId: id,
    after: { name: WISH.name, scopes: ["published:read", "articles:read"] },
  });
  expect(JSON.stringify(await lastEvent())).not.toContain(kept?.secretHash);
});

test("who may make no tokens makes none: a contributor, a stranger, a job", async () => {
  const contributor = await aContributor();
  await expect(createToken(wish(), contributor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(createToken(wish(), anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(createToken(wish(), system())).rejects.toMatchObject({ code: "forbidden" });
  expect(await db().select().from(tokens)).toEqual([]);
});

test("a token needs a name, a scope and an end within a year", async () => {
  const { context } = await anEditor();
  const bad = [
    { name: " " },
    { name: "a".repeat(81) },
    { scopes: [] },
    { scopes: ["people:manage"] },
    { days: 366 },
    { days: 0 },
    { days: Number.NaN },
  ];
  for (const change of bad) {
    const input = { ...wish(), ...change } as ReturnType<typeof wish>;
    await expect(createToken(input, context), JSON.stringify(change)).rejects.toMatchObject({ name: "ZodError" });
  }
  const { name, scopes } = wish();
  expect((await createToken({ name, scopes }, context)).expiresAt).toEqual(later(90 * DAY));
});

test("nobody has more tokens that work than the desk can show", async () => {
  const owner = await anEditor();
  for (let at = 0; at < MAX_WORKING; at++) await aToken({ owner });
  await expect(createToken(wish(), owner.context)).rejects.toMatchObject({ code: "conflict" });
  await store().transaction((tx) =>
    tx.update(tokens).set({ expiresAt: NOW }).where(eq(tokens.ownerId, owner.person.id)),
  );
  await expect(createToken(wish(), owner.context)).resolves.toBeTruthy();
});

test("an ended token is refused from the next request on, and ending it twice is recorded once", async () => {
  const owner = await anEditor();
  const token = await aToken({ owner });
  expect(await revokeToken({ id: token.id }, owner.context)).toEqual({ changed: true });
  expect(await lastEvent()).toMatchObject({
    name: "token.revoke",
    targetId: token.id,
    before: { name: "Wire", owner: owner.person.id },
  });
  expect(await bearerOf(token.secret, { now: NOW })).toBe("ended");
  const before = await countEvents();
  expect(await revokeToken({ id: token.id }, owner.context)).toEqual({ changed: false });
  expect(await countEvents()).toBe(before);
});

test("an admin ends the tokens of anybody, everybody else their own alone", async () => {
  const [owner, other, admin] = [await anEditor(), await anEditor(), await anAdmin()];
  const token = await aToken({ owner });
  await expect(revokeToken({ id: token.id }, other.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(revokeToken({ id: token.id }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(revokeToken({ id: "nothing000000000" }, owner.context)).rejects.toMatchObject({ code: "not-found" });
  await expect(revokeToken({ id: "../x" }, owner.context)).rejects.toMatchObject({ name: "ZodError" });
  await expect(revokeToken({ id: token.id }, admin.context)).resolves.toEqual({ changed: true });
});

test("an expired token is refused", async () => {
  const token = await aToken({ owner: await anEditor(), expiresAt: later(MINUTE) });
  expect(await bearerOf(token.secret, { now: NOW })).toMatchObject({ token: { id: token.id } });
  expect(await bearerOf(token.secret, { now: later(MINUTE) })).toBe("expired");
});

test("a suspended owner’s tokens end, and stay ended when the owner comes back", async () => {
  const [owner, admin] = [await anEditor(), await anAdmin()];
  const token = await aToken({ owner });
  await suspendPerson({ id: owner.person.id }, admin.context);
  expect(await bearerOf(token.secret, { now: NOW })).toBe("ended");
  await reactivatePerson({ id: owner.person.id }, admin.context);
  expect(await bearerOf(token.secret, { now: NOW })).toBe("ended");
});

test("a token is made by somebody who has just proved who they are, and by no program", async () => {
  const { viewer, context } = await anEditor();
  const stale = { ...context, session: { ...context.session, provedAt: later(-16 * MINUTE) } } as typeof context;
  await expect(createToken(wish(), stale)).rejects.toMatchObject({ code: "forbidden", details: { stepUp: true } });
  const program: Context = { actor: viewer, now: NOW, via: "api", token: "some0token000000" };
  await expect(createToken(wish(), program)).rejects.toMatchObject({ code: "forbidden" });
  expect(await db().select().from(tokens)).toEqual([]);
});

test("where a role needs a second factor, the token of an owner without one is refused until there is one", async () => {
  const admin = await anAdmin();
  const owner = await anEditor({ passwordHash: PASSWORD_HASH });
  const token = await aToken({ owner });
  await changeDoorSettings({ mailLinks: false, secondFactorRoles: ["editor"] }, admin.context);
  expect(await bearerOf(token.secret, { now: NOW })).toBe("owner-lacks-factor");
  await changeDoorSettings({ mailLinks: false, secondFactorRoles: [] }, admin.context);
  await anAuthenticator(owner.person.email);
  await changeDoorSettings({ mailLinks: false, secondFactorRoles: ["editor"] }, admin.context);
  expect(await bearerOf(token.secret, { now: NOW })).toMatchObject({ token: { id: token.id } });
});

test("with the account its tokens are gone", async () => {
  const [owner, admin] = [await anEditor(), await anAdmin()];
  const token = await aToken({ owner });
  await deletePerson({ id: owner.person.id, forgetName: true }, admin.context);
  expect(await bearerOf(token.secret, { now: NOW })).toBe("ended");
});

test("a suspended owner’s token would be refused even if it had not been ended", async () => {
  const owner = await anEditor();
  const token = await aToken({ owner });
  await store().transaction((tx) =>
    tx.update(people).set({ status: "suspended" }).where(eq(people.id, owner.person.id)),
  );
  expect(await bearerOf(token.secret, { now: NOW })).toBe("owner-inactive");
});

test("a new role of the owner counts for the token from the next request, also one that may use none", async () => {
  const [owner, admin] = [await anAdmin(), await anAdmin()];
  const token = await aToken({ owner });
  await changeRole({ id: owner.person.id, role: "editor" }, admin.context);
  expect(await bearerOf(token.secret, { now: NOW })).toMatchObject({ owner: { role: "editor" } });
  await changeRole({ id: owner.person.id, role: "author" }, admin.context);
  expect(await bearerOf(token.secret, { now: NOW })).toBe("owner-may-not");
  await changeRole({ id: owner.person.id, role: "editor" }, admin.context);
  expect(await bearerOf(token.secret, { now: NOW })).toMatchObject({ owner: { role: "editor" } });
});

test("a mangled, a foreign and a made-up token are unknown, whatever state their row is in", async () => {
  const owner = await anEditor();
  const [token, ended] = [await aToken({ owner }), await aToken({ owner, revokedAt: NOW })];
  const mixed = token.secret.slice(0, 20) + ended.secret.slice(20);
  for (const given of ["", "sf_", mixed, `${ended.secret.slice(0, -1)}0`, `sf_${ended.id}_${"0".repeat(46)}`])
    expect(await bearerOf(given, { now: NOW }), given).toBe("unknown");
});

test("when and from where a token was last used is kept to the minute", async () => {
  const owner = await anEditor();
  const token = await aToken({ owner });
  const used = () => ownTokens(owner.viewer, NOW).then(([row]) => row);
  await bearerOf(token.secret, { now: later(90_000), address: "192.0.2.7" });
  await expect.poll(used).toMatchObject({ lastUsedAt: later(MINUTE), lastAddress: "192.0.2.7" });
  const before = await countEvents();
  await bearerOf(token.secret, { now: later(100_000), address: "192.0.2.8" });
  await bearerOf(token.secret, { now: later(2 * MINUTE), address: "192.0.2.9" });
  await expect.poll(used).toMatchObject({ lastUsedAt: later(2 * MINUTE), lastAddress: "192.0.2.9" });
  expect(await countEvents()).toBe(before);
});

test("the desk shows one’s own tokens, an admin those of others too, and nobody a hash", async () => {
  const [owner, other, admin] = [await anEditor(), await anEditor(), await anAdmin()];
  const [mine, theirs] = [await aToken({ owner, name: "Mine" }), await aToken({ owner: other, name: "Theirs" })];
  expect((await ownTokens(owner.viewer, NOW)).map(({ id }) => id)).toEqual([mine.id]);
  expect(await othersTokens(owner.viewer, NOW)).toEqual([]);
  const seen = await othersTokens(admin.viewer, NOW);
  expect(new Set(seen.map(({ id }) => id))).toEqual(new Set([mine.id, theirs.id]));
  expect(JSON.stringify(seen)).not.toContain(mine.secretHash);
});

test("the owner is told two weeks before a token ends, and no more once it has", async () => {
  const owner = await anEditor();
  const soon = await aToken({ owner, name: "Soon", expiresAt: later(13 * DAY) });
  await aToken({ owner, name: "Later", expiresAt: later(15 * DAY) });
  await aToken({ owner, name: "Over", expiresAt: later(-DAY) });
  await aToken({ owner, name: "Ended", expiresAt: later(DAY), revokedAt: NOW });
  expect((await endingTokens(owner.viewer, NOW)).map(({ id }) => id)).toEqual([soon.id]);
});

test("tokens that have long ceased to work are forgotten", async () => {
  const owner = await anEditor();
  await aToken({ owner, expiresAt: later(-91 * DAY) });
  await aToken({ owner, revokedAt: later(-91 * DAY) });
  const [works, recent] = [await aToken({ owner }), await aToken({ owner, revokedAt: later(-DAY) })];
  await sweepTokens({}, system());
  const left = (await db().select({ id: tokens.id }).from(tokens)).map(({ id }) => id);
  expect(new Set(left)).toEqual(new Set([works.id, recent.id]));
});
