import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { links, people } from "#db/schema/people.ts";
import { changePassword } from "#lib/people/commands/change-password.ts";
import { makeResetLink } from "#lib/people/commands/make-reset-link.ts";
import { requestPasswordReset } from "#lib/people/commands/request-password-reset.ts";
import { resetPassword } from "#lib/people/commands/reset-password.ts";
import { signIn } from "#lib/people/commands/sign-in.ts";
import { doorLink } from "#lib/people/door.ts";
import { readSession } from "#lib/people/sessions.ts";
import {
  aSession,
  aSite,
  atTheDoor,
  OTHER_PASSWORD,
  openSessionsOf,
  PASSWORD,
  PASSWORD_HASH,
  restart,
} from "#tests/support/door.ts";
import { signedIn } from "#tests/support/factors.ts";
import { anAdmin, anyone, aPerson, DAY, later, MINUTE, NOW, type Staff, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
let olena: Staff;
beforeEach(async () => {
  await aSite();
  olena = await aPerson({ name: "Olena Hrytsak", email: "olena@newsroom.example", passwordHash: PASSWORD_HASH });
});

const ask = (email: string, context = atTheDoor()) => requestPasswordReset({ email }, context);
const hashOf = async (id: string) => (await db().select().from(people).where(eq(people.id, id)))[0]?.passwordHash;
async function aResetLink(): Promise<string> {
  const made = await ask(olena.person.email);
  if (!made) throw new Error("no link was made");
  return made.secret;
}

test("an active person who asks gets a link of one hour; the older link dies", async () => {
  const first = await ask("Olena@newsroom.example");
  expect(first).toMatchObject({
    name: "Olena Hrytsak",
    email: "olena@newsroom.example",
    expiresAt: later(60 * MINUTE),
  });
  const second = await aResetLink();
  expect(await doorLink("password-reset", first?.secret ?? "", NOW)).toEqual({ state: "revoked" });
  expect(await doorLink("password-reset", second, NOW)).toMatchObject({
    state: "open",
    person: { email: "olena@newsroom.example" },
  });
});

test("for a stranger, an invited and a suspended person no link is made", async () => {
  const invited = await aPerson({ status: "invited" });
  const suspended = await aPerson({ status: "suspended" });
  for (const email of ["nobody@newsroom.example", invited.person.email, suspended.person.email])
    expect(await ask(email)).toBeNull();
  // Only what makes the time of the answer the same: rows that open nothing, of nobody.
  const kept = await db().select().from(links);
  expect(kept.filter(({ personId, revoked }) => personId !== null || !revoked)).toEqual([]);
});

test("every request is recorded, without the secret", async () => {
  const secret = await aResetLink();
  expect(await lastEvent()).toMatchObject({
    name: "person.request-reset",
    actorType: "anyone",
    targetId: olena.viewer.id,
  });
  await ask("nobody@newsroom.example");
  expect(await lastEvent()).toMatchObject({ name: "person.request-reset", targetId: "unknown", after: null });
  expect(JSON.stringify(await db().select().from(events))).not.toContain(secret);
});

test("a fourth request within minutes has to wait, for known and unknown e-mails alike, also after a restart", async () => {
  for (const email of [olena.person.email, "nobody@newsroom.example"]) {
    for (let n = 0; n < 3; n++) await ask(email);
    await restart();
    await expect(ask(email)).rejects.toMatchObject({ code: "too-many", details: { retryAt: later(10 * MINUTE) } });
    await expect(ask(email, atTheDoor(later(11 * MINUTE)))).resolves.not.toThrow();
  }
});

test("what is no e-mail is refused", async () => {
  await expect(ask("olena@newsroom.example, evil@evil.example")).rejects.toThrow();
  await expect(ask("")).rejects.toThrow();
  expect(await countEvents()).toBe(0);
});

test("the link sets a new password once and ends all sessions in the same transaction", async () => {
  await aSession(olena.person.email);
  await aSession(olena.person.email);
  const secret = await aResetLink();
  await expect(resetPassword({ secret, password: OTHER_PASSWORD }, atTheDoor())).resolves.toMatchObject({
    email: olena.person.email,
    ended: 2,
  });
  expect(await openSessionsOf(olena.viewer.id)).toBe(0);
  expect(await signIn({ email: olena.person.email, password: OTHER_PASSWORD }, atTheDoor())).toMatchObject({
    ok: true,
  });
  expect(await signIn({ email: olena.person.email, password: PASSWORD }, atTheDoor())).toMatchObject({
    reason: "wrong",
  });
  await expect(resetPassword({ secret, password: PASSWORD }, atTheDoor())).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("used already"),
  });
});

test("the reset is recorded without password, hash or secret", async () => {
  const secret = await aResetLink();
  await resetPassword({ secret, password: OTHER_PASSWORD }, atTheDoor());
  const event = await lastEvent();
  expect(event).toMatchObject({
    name: "person.reset-password",
    targetId: olena.viewer.id,
    after: { password: "changed" },
  });
  for (const hidden of [secret, OTHER_PASSWORD, "argon2"]) expect(JSON.stringify(event)).not.toContain(hidden);
});

test("expired, foreign and broken links change nothing, and neither does an easy password", async () => {
  const secret = await aResetLink();
  await expect(
    resetPassword({ secret, password: OTHER_PASSWORD }, atTheDoor(later(60 * MINUTE))),
  ).rejects.toMatchObject({ code: "conflict" });
  await expect(resetPassword({ secret: "y".repeat(43), password: OTHER_PASSWORD }, atTheDoor())).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(resetPassword({ secret: "short", password: OTHER_PASSWORD }, atTheDoor())).rejects.toThrow();
  await expect(resetPassword({ secret, password: "olena hrytsak" }, atTheDoor())).rejects.toMatchObject({
    code: "invalid",
  });
  expect(await hashOf(olena.viewer.id)).toBe(PASSWORD_HASH);
});

test("a new password lets the owner in though others have guessed at the account", async () => {
  for (let n = 0; n < 6; n++) await signIn({ email: olena.person.email, password: "wrong wrong wrong" }, atTheDoor());
  await resetPassword({ secret: await aResetLink(), password: OTHER_PASSWORD }, atTheDoor());
  expect(await signIn({ email: olena.person.email, password: OTHER_PASSWORD }, atTheDoor())).toMatchObject({
    ok: true,
  });
});

test("an admin makes a link of a day to hand over, and so does the command line", async () => {
  const admin = await anAdmin();
  const { secret, expiresAt } = await makeResetLink({ id: olena.viewer.id }, admin.context);
  expect(expiresAt).toEqual(later(DAY));
  const event = await lastEvent();
  expect(event).toMatchObject({ name: "person.make-reset-link", actorId: admin.viewer.id, targetId: olena.viewer.id });
  expect(JSON.stringify(event)).not.toContain(secret);
  await makeResetLink({ id: olena.viewer.id }, system("cli"));
  expect(await doorLink("password-reset", secret, NOW)).toEqual({ state: "revoked" });
});

test("one changes one's own password with the present one; every session ends, and this browser gets another", async () => {
  const other = await aSession(olena.person.email);
  const context = await signedIn(olena.person.email);
  const answer = await changePassword({ current: PASSWORD, password: OTHER_PASSWORD }, context);
  expect(answer).toEqual({ ok: true, session: expect.not.stringContaining(context.session?.id ?? "") });
  for (const old of [other, context.session?.id ?? ""]) expect(await readSession(old, NOW)).toBeNull();
  expect(await readSession(answer.ok ? answer.session : "", NOW)).not.toBeNull();
  expect(await openSessionsOf(olena.viewer.id)).toBe(1);
  const event = await lastEvent();
  expect(event).toMatchObject({
    name: "person.change-password",
    actorId: olena.viewer.id,
    after: { password: "changed" },
  });
  for (const hidden of [PASSWORD, OTHER_PASSWORD, "argon2"]) expect(JSON.stringify(event)).not.toContain(hidden);
  expect(await signIn({ email: olena.person.email, password: OTHER_PASSWORD }, atTheDoor())).toMatchObject({
    ok: true,
  });
});

test("a wrong present password is counted: a borrowed browser cannot guess for long", async () => {
  const guess = (current: string) => changePassword({ current, password: OTHER_PASSWORD }, olena.context);
  for (let n = 0; n < 5; n++) expect(await guess("not this one")).toEqual({ ok: false, reason: "wrong" });
  expect(await guess(PASSWORD)).toMatchObject({ ok: false, reason: "too-many" });
  expect(await hashOf(olena.viewer.id)).toBe(PASSWORD_HASH);
});

test("a stranger and the command line have no own password; a short new one is refused", async () => {
  await expect(changePassword({ current: PASSWORD, password: OTHER_PASSWORD }, anyone())).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(changePassword({ current: PASSWORD, password: OTHER_PASSWORD }, system("cli"))).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(changePassword({ current: PASSWORD, password: "short" }, olena.context)).rejects.toThrow();
});
