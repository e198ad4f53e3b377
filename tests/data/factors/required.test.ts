import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { authenticators } from "#db/schema/factors.ts";
import { people } from "#db/schema/people.ts";
import { beginAuthenticator } from "#lib/factors/commands/begin-authenticator.ts";
import { changeDoorSettings } from "#lib/factors/commands/change-door-settings.ts";
import { completeSignIn } from "#lib/factors/commands/complete.ts";
import { confirmAuthenticator } from "#lib/factors/commands/confirm-authenticator.ts";
import { proveSelf } from "#lib/factors/commands/prove.ts";
import { removeAuthenticator } from "#lib/factors/commands/remove-authenticator.ts";
import { resetFactors } from "#lib/factors/commands/reset.ts";
import { makeResetLink } from "#lib/people/commands/make-reset-link.ts";
import { readSession } from "#lib/people/sessions.ts";
import { aSession, aSite, OTHER_PASSWORD, openSessionsOf, PASSWORD, PASSWORD_HASH } from "#tests/support/door.ts";
import { anAuthenticator, aPasskeyOf, codeOf, contextOfSession, signedIn } from "#tests/support/factors.ts";
import { anAdmin, anEditor, anyone, aPerson, later, MINUTE, NOW, type Staff, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { aRole } from "#tests/support/roles.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
let admin: Staff;
let olena: Staff;
beforeEach(async () => {
  await aSite();
  admin = await anAdmin({ passwordHash: PASSWORD_HASH });
  olena = await anEditor({ name: "Olena Hrytsak", email: "olena@newsroom.example", passwordHash: PASSWORD_HASH });
});

const need = (...secondFactorRoles: string[]) =>
  changeDoorSettings({ mailLinks: false, secondFactorRoles } as never, admin.context);

test("whoever’s role needs a second factor comes in half, sets one up, and is in", async () => {
  await need("editor");
  const half = await signedIn(olena.person.email);
  expect(half).toMatchObject({ actor: { type: "anyone" }, session: { half: true } });
  const { secret } = await beginAuthenticator({}, half);
  const done = await confirmAuthenticator({ code: codeOf(secret) }, half);
  expect(done).toMatchObject({ ok: true, codes: expect.any(Array) });
  expect(done.ok && (await contextOfSession(done.session))).toMatchObject({ actor: { id: olena.viewer.id } });
});

test("a passkey set up while half signed in does as well", async () => {
  await need("editor");
  const { context } = await aPasskeyOf(await signedIn(olena.person.email));
  expect(context.session).toMatchObject({ half: false });
});

test("people of other roles come in as before", async () => {
  await need("editor");
  const author = await aPerson({ passwordHash: PASSWORD_HASH });
  expect(await signedIn(author.person.email)).toMatchObject({ session: { half: false } });
});

test("one of the newsroom’s own roles can need it too", async () => {
  const { id } = await aRole({});
  const checker = await aPerson({ ownRoleId: id, passwordHash: PASSWORD_HASH });
  await need(id);
  expect(await signedIn(checker.person.email)).toMatchObject({ session: { half: true } });
  expect(await signedIn(olena.person.email)).toMatchObject({ session: { half: false } });
});

test("from the moment it is needed, open sessions without one are half, and those with one are not", async () => {
  const [without, author] = [await aSession(olena.person.email), await aPerson({ passwordHash: PASSWORD_HASH })];
  const other = await aSession(author.person.email);
  const strong = await anEditor({ passwordHash: PASSWORD_HASH });
  const { context } = await anAuthenticator(strong.person.email);
  expect(await need("editor")).toMatchObject({ changed: true, halved: 1 });
  expect(await readSession(without, NOW)).toMatchObject({ session: { half: true } });
  for (const id of [other, context.session?.id ?? ""])
    expect(await readSession(id, NOW)).toMatchObject({ session: { half: false } });
});

test("the last second factor is not taken off a role that needs one", async () => {
  const { context } = await anAuthenticator(olena.person.email);
  await need("editor");
  await expect(removeAuthenticator({}, context)).rejects.toMatchObject({ code: "conflict" });
  const second = await aPasskeyOf(context);
  expect(await removeAuthenticator({}, second.context)).toEqual({ removed: true });
});

test("deciding it is recorded, is the admins’ alone, and twice the same is nothing", async () => {
  await need("editor", "admin", "editor");
  expect(await lastEvent()).toMatchObject({
    name: "site.change-door",
    before: { mailLinks: false, secondFactorRoles: [] },
    after: { mailLinks: false, secondFactorRoles: ["admin", "editor"] },
  });
  const before = await countEvents();
  await need("admin", "editor");
  expect(await countEvents()).toBe(before);
  const wish = { mailLinks: true, secondFactorRoles: [] };
  await expect(changeDoorSettings(wish, olena.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeDoorSettings(wish, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(changeDoorSettings({ ...wish, secondFactorRoles: ["king"] } as never, admin.context)).rejects.toThrow();
});

test("an admin takes a lost second factor away: the password lets in again, and every browser is signed out", async () => {
  const { context } = await anAuthenticator(olena.person.email);
  expect(await resetFactors({ id: olena.viewer.id }, admin.context)).toMatchObject({ email: olena.person.email });
  expect(await readSession(context.session?.id ?? "", NOW)).toBeNull();
  expect(await lastEvent()).toMatchObject({
    name: "factor.reset",
    actorId: admin.viewer.id,
    before: { authenticator: true, passkeys: 0 },
    after: { secondFactor: "reset" },
  });
  expect(await signedIn(olena.person.email)).toMatchObject({ session: { half: false } });
  await expect(resetFactors({ id: olena.viewer.id }, admin.context)).rejects.toMatchObject({ code: "conflict" });
  await expect(resetFactors({ id: admin.viewer.id }, olena.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(resetFactors({ id: "0000000000000000" }, system("command-line"))).rejects.toMatchObject({
    code: "not-found",
  });
});

test("an authenticator that was sealed by another server’s key is asked for, and the recovery codes still let in", async () => {
  const { secret, codes } = await anAuthenticator(olena.person.email);
  await store().transaction((tx) =>
    tx.update(authenticators).set({ secret: "AAAA" }).where(eq(authenticators.personId, olena.viewer.id)),
  );
  const half = await signedIn(olena.person.email);
  expect(await completeSignIn({ code: codeOf(secret) }, half)).toMatchObject({ ok: false });
  expect(await completeSignIn({ code: codes[0] ?? "" }, half)).toMatchObject({ ok: true });
});

test("a dangerous act asks for a proof after a quarter of an hour, and takes it from the new session alone", async () => {
  const context = await signedIn(admin.person.email);
  const now = later(16 * MINUTE);
  const stale = { ...context, now };
  const act = (from: typeof stale) => makeResetLink({ id: olena.viewer.id }, from);
  await expect(act(stale)).rejects.toMatchObject({ code: "forbidden", details: { stepUp: true } });
  const proved = await proveSelf({ password: PASSWORD }, stale);
  expect(proved).toMatchObject({ ok: true, by: "password" });
  expect(await readSession(context.session?.id ?? "", now)).toBeNull();
  const fresh = await contextOfSession(proved.ok ? proved.session : "", now);
  expect(await act(fresh)).toMatchObject({ name: olena.person.name });
  expect(await lastEvent()).toMatchObject({ name: "person.make-reset-link" });
  // A token and a forgotten session have no proof at all; the command line needs none.
  await expect(act({ actor: admin.viewer, now, via: "api" })).rejects.toMatchObject({ details: { stepUp: true } });
  expect(await makeResetLink({ id: olena.viewer.id }, system("command-line", now))).toMatchObject({
    name: olena.person.name,
  });
});

test("a wrong proof is counted and recorded, a session of somebody half in proves nothing, and codes do as well", async () => {
  const context = await signedIn(admin.person.email);
  for (let n = 0; n < 5; n++)
    expect(await proveSelf({ password: OTHER_PASSWORD }, context)).toEqual({ ok: false, reason: "wrong" });
  expect(await lastEvent()).toMatchObject({ name: "session.prove", after: { refused: "wrong" } });
  expect(await proveSelf({ password: PASSWORD }, context)).toMatchObject({
    reason: "too-many",
    retryAt: later(30_000),
  });
  await expect(proveSelf({ password: PASSWORD }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  const strong = await anAuthenticator(olena.person.email);
  expect(await proveSelf({ code: codeOf(strong.secret) }, strong.context)).toMatchObject({
    ok: true,
    by: "authenticator",
  });
  const half = await signedIn(olena.person.email);
  await expect(proveSelf({ password: PASSWORD }, half)).rejects.toMatchObject({ code: "unauthenticated" });
  expect((await db().select().from(people)).length).toBe(2);
  expect(await openSessionsOf(olena.viewer.id)).toBe(2);
});
