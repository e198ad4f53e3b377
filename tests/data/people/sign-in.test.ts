import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db, store } from "#db/client.ts";
import { attempts, people, sessions } from "#db/schema/people.ts";
import { verifyPassword } from "#lib/auth/password.ts";
import { signIn } from "#lib/people/commands/sign-in.ts";
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
import { aPerson, DAY, later, MINUTE, NOW } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

vi.mock("#lib/auth/password.ts", { spy: true });
freshStore("test");
beforeEach(() => aSite());

const olena = () => aPerson({ name: "Olena Hrytsak", email: "olena@newsroom.example", passwordHash: PASSWORD_HASH });
const wrongly = (email: string, context = atTheDoor()) => signIn({ email, password: OTHER_PASSWORD }, context);
const rightly = (email: string, context = atTheDoor()) => signIn({ email, password: PASSWORD }, context);

test("the right password opens a session of thirty days", async () => {
  const { person } = await olena();
  const answer = await signIn({ email: " Olena@Newsroom.example ", password: PASSWORD }, atTheDoor());
  expect(answer).toMatchObject({ ok: true, person: person.id });
  const [row] = await db().select().from(sessions);
  expect(row).toMatchObject({
    personId: person.id,
    address: "192.0.2.7",
    userAgent: "Test/1",
    endedAt: null,
    expiresAt: later(30 * DAY),
  });
  expect((await db().select().from(people))[0]?.lastSeenAt).toEqual(NOW);
});

test("signing in is recorded, and so is a wrong password, both without the password", async () => {
  const { person } = await olena();
  await rightly(person.email);
  expect(await lastEvent()).toMatchObject({
    name: "session.open",
    actorType: "anyone",
    targetId: person.id,
    via: "door",
    address: "192.0.2.7",
  });
  await wrongly(person.email);
  const event = await lastEvent();
  expect(event).toMatchObject({ name: "session.open", targetId: person.id, after: { refused: "wrong" } });
  expect(JSON.stringify(event)).not.toContain(OTHER_PASSWORD);
});

test("a wrong password, an unknown e-mail, an invited person and a missing password get one answer", async () => {
  const { person } = await olena();
  const invited = await aPerson({ status: "invited" });
  for (const email of [person.email, "nobody@newsroom.example", invited.person.email, "not an e-mail", ""]) {
    expect(await wrongly(email)).toEqual({ ok: false, reason: "wrong" });
  }
});

test("an unknown e-mail costs the same work as a known one", async () => {
  const { person } = await olena();
  vi.mocked(verifyPassword).mockClear();
  await wrongly(person.email);
  await wrongly("nobody@newsroom.example");
  expect(vi.mocked(verifyPassword).mock.calls).toEqual([
    [OTHER_PASSWORD, PASSWORD_HASH],
    // Null is verified against the dummy: see tests/unit/auth/password.test.ts.
    [OTHER_PASSWORD, null],
  ]);
});

test("what is not text is refused before anything is read", async () => {
  await expect(signIn({ email: "a@b.example", password: 7 } as never, atTheDoor())).rejects.toThrow();
  await expect(
    signIn({ email: "a@b.example", password: PASSWORD, role: "admin" } as never, atTheDoor()),
  ).rejects.toThrow();
});

test("a suspended person who knows the password is told so and stays outside", async () => {
  const { person } = await aPerson({ status: "suspended", passwordHash: PASSWORD_HASH });
  expect(await rightly(person.email)).toEqual({ ok: false, reason: "suspended" });
  expect(await wrongly(person.email)).toEqual({ ok: false, reason: "wrong" });
  expect(await openSessionsOf(person.id)).toBe(0);
});

test("after five wrong passwords even the right one has to wait, and then it works", async () => {
  const { person } = await olena();
  for (let n = 0; n < 5; n++) expect(await wrongly(person.email)).toMatchObject({ reason: "wrong" });
  const refused = await rightly(person.email);
  expect(refused).toMatchObject({ ok: false, reason: "too-many", retryAt: later(30_000) });
  expect(await rightly(person.email, atTheDoor(later(31_000)))).toMatchObject({ ok: true });
});

test("the limits are the same for an e-mail that nobody has", async () => {
  for (let n = 0; n < 5; n++) await wrongly("nobody@newsroom.example");
  expect(await wrongly("nobody@newsroom.example")).toMatchObject({ reason: "too-many", retryAt: later(30_000) });
});

test("the limits survive a restart", async () => {
  const { person } = await olena();
  for (let n = 0; n < 5; n++) await wrongly(person.email);
  await restart();
  expect(await rightly(person.email)).toMatchObject({ reason: "too-many" });
});

test("two hundred tries sent at once get no more than the free ones", async () => {
  const { person } = await olena();
  const answers = await Promise.all(Array.from({ length: 200 }, () => wrongly(person.email)));
  expect(answers.filter((answer) => !answer.ok && answer.reason === "wrong")).toHaveLength(5);
}, 60_000);

test("the wait never exceeds fifteen minutes, however often somebody tried", async () => {
  const { person } = await olena();
  let now = NOW;
  for (let n = 0; n < 25; n++) {
    const answer = await wrongly(person.email, atTheDoor(now));
    if (!answer.ok && answer.reason === "too-many")
      expect(answer.retryAt.getTime() - now.getTime()).toBeLessThanOrEqual(15 * MINUTE);
    now = new Date(now.getTime() + 15 * MINUTE);
  }
  expect(await rightly(person.email, atTheDoor(new Date(now.getTime() + MINUTE)))).toMatchObject({ ok: true });
}, 60_000);

test("strangers who guess from many addresses do not keep the owner out where the owner has been before", async () => {
  const { person } = await olena();
  await aSession(person.email, atTheDoor(later(-DAY), "198.51.100.20"));
  for (let n = 0; n < 31; n++) await wrongly(person.email, atTheDoor(NOW, `203.0.113.${n}`));
  expect(await rightly(person.email, atTheDoor(NOW, "203.0.113.200"))).toMatchObject({ reason: "too-many" });
  expect(await rightly(person.email, atTheDoor(NOW, "198.51.100.20"))).toMatchObject({ ok: true });
}, 60_000);

test("one address cannot walk through all accounts", async () => {
  for (let n = 0; n < 50; n++) await wrongly(`n${n}@newsroom.example`);
  expect(await wrongly("fresh@newsroom.example")).toMatchObject({ reason: "too-many" });
  expect(await wrongly("fresh@newsroom.example", atTheDoor(NOW, "198.51.100.3"))).toMatchObject({ reason: "wrong" });
}, 60_000);

test("neither e-mails nor addresses are kept with the tries", async () => {
  await wrongly("nobody@newsroom.example");
  const kept = JSON.stringify(await db().select().from(attempts));
  expect(kept).not.toContain("nobody");
  expect(kept).not.toContain("192.0.2.7");
});

test("a session is nobody's once it is ended, expired, or its person suspended", async () => {
  const { person } = await olena();
  const session = await aSession(person.email);
  expect(await readSession(session, NOW)).toMatchObject({
    viewer: { id: person.id, name: "Olena Hrytsak", role: "author" },
  });
  expect(await readSession(session, later(30 * DAY))).toBeNull();
  expect(await readSession("0000000000000000", NOW)).toBeNull();
  await store().transaction((tx) => tx.update(people).set({ status: "suspended" }).where(eq(people.id, person.id)));
  expect(await readSession(session, NOW)).toBeNull();
});
