import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { attempts, links, people, sessions } from "#db/schema/people.ts";
import { endOwnSessions } from "#lib/people/commands/end-own-sessions.ts";
import { endSession } from "#lib/people/commands/end-session.ts";
import { markSeen } from "#lib/people/commands/mark-seen.ts";
import { renameSelf } from "#lib/people/commands/rename.ts";
import { requestPasswordReset } from "#lib/people/commands/request-password-reset.ts";
import { sweepDoor } from "#lib/people/commands/sweep.ts";
import { readSession } from "#lib/people/sessions.ts";
import { aSession, aSite, atTheDoor, openSessionsOf, PASSWORD_HASH } from "#tests/support/door.ts";
import { anAdmin, anyone, aPerson, contextOf, DAY, later, NOW, type Staff, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
let olena: Staff;
beforeEach(async () => {
  await aSite();
  olena = await aPerson({ name: "Olena Hrytsak", passwordHash: PASSWORD_HASH });
});

test("signing out ends this browser's session and no other", async () => {
  const [here, there] = [await aSession(olena.person.email), await aSession(olena.person.email)];
  await endSession({ session: here }, olena.context);
  expect(await readSession(here, NOW)).toBeNull();
  expect(await readSession(there, NOW)).not.toBeNull();
  expect(await lastEvent()).toMatchObject({
    name: "session.end",
    actorId: olena.viewer.id,
    targetId: olena.viewer.id,
    after: { session: here },
  });
  const before = await countEvents();
  await endSession({ session: here }, olena.context);
  expect(await countEvents()).toBe(before);
});

test("nobody ends somebody else's session, not even an admin by this way", async () => {
  const session = await aSession(olena.person.email);
  const admin = await anAdmin();
  await expect(endSession({ session }, admin.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(endSession({ session }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(endSession({ session: "0000000000000000" }, olena.context)).rejects.toMatchObject({ code: "not-found" });
  await expect(endSession({ session: "?" }, olena.context)).rejects.toThrow();
  expect(await openSessionsOf(olena.viewer.id)).toBe(1);
});

test("signing out everywhere ends all own sessions and nobody else's", async () => {
  const other = await aPerson({ passwordHash: PASSWORD_HASH });
  for (const { email } of [olena.person, olena.person, other.person]) await aSession(email);
  expect(await endOwnSessions({}, olena.context)).toEqual({ ended: 2 });
  expect(await lastEvent()).toMatchObject({ name: "session.end-all", actorId: olena.viewer.id, after: { ended: 2 } });
  expect(await openSessionsOf(other.viewer.id)).toBe(1);
  await expect(endOwnSessions({}, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(endOwnSessions({ id: other.viewer.id } as never, olena.context)).rejects.toThrow();
});

test("one changes one's own name, and it is recorded", async () => {
  await renameSelf({ name: "Olena H." }, olena.context);
  expect(await lastEvent()).toMatchObject({
    name: "person.rename",
    actorId: olena.viewer.id,
    before: { name: "Olena Hrytsak" },
    after: { name: "Olena H." },
  });
  await renameSelf({ name: "Olena H." }, olena.context);
  expect(await countEvents()).toBe(1);
});

test("a stranger has no name to change, and an empty one is refused", async () => {
  await expect(renameSelf({ name: "X" }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(renameSelf({ name: "  " }, olena.context)).rejects.toThrow();
});

test("being seen is noted without a record, and only of people", async () => {
  await markSeen({}, contextOf(olena.viewer, later(DAY)));
  expect((await db().select().from(people))[0]?.lastSeenAt).toEqual(later(DAY));
  expect(await countEvents()).toBe(0);
  await expect(markSeen({}, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(markSeen({ id: olena.viewer.id } as never, olena.context)).rejects.toThrow();
});

test("the daily sweep forgets what is long over and keeps the rest", async () => {
  const session = await aSession(olena.person.email);
  await requestPasswordReset({ email: olena.person.email }, atTheDoor());
  await sweepDoor({}, system("sweep", later(DAY)));
  expect(await readSession(session, later(DAY))).not.toBeNull();
  expect(await db().select().from(attempts)).not.toEqual([]);
  await sweepDoor({}, system("sweep", later(200 * DAY)));
  for (const table of [sessions, links, attempts]) expect(await db().select().from(table)).toEqual([]);
  const admin = await anAdmin();
  await expect(sweepDoor({}, admin.context)).rejects.toMatchObject({ code: "forbidden" });
});
