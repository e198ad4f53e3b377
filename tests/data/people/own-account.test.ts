import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { attempts, links, people, sessions } from "#db/schema/people.ts";
import { endOwnSessions } from "#lib/people/commands/end-own-sessions.ts";
import { endSession } from "#lib/people/commands/end-session.ts";
import { endSessionsOf } from "#lib/people/commands/end-sessions-of.ts";
import { markSeen } from "#lib/people/commands/mark-seen.ts";
import { renameSelf } from "#lib/people/commands/rename.ts";
import { requestPasswordReset } from "#lib/people/commands/request-password-reset.ts";
import { sweepDoor } from "#lib/people/commands/sweep.ts";
import { deskSessions } from "#lib/people/desk-sessions.ts";
import { readSession } from "#lib/people/sessions.ts";
import { aSession, aSite, atTheDoor, openSessionsOf, PASSWORD_HASH } from "#tests/support/door.ts";
import { signedIn } from "#tests/support/factors.ts";
import {
  anAdmin,
  anEditor,
  anyone,
  aPerson,
  contextOf,
  DAY,
  later,
  NOW,
  type Staff,
  system,
} from "#tests/support/make.ts";
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

test("an admin signs somebody out of one browser, or of all, and it is recorded", async () => {
  const [one] = [await aSession(olena.person.email), await aSession(olena.person.email)];
  const admin = await anAdmin();
  await endSession({ session: one }, admin.context);
  expect(await readSession(one, NOW)).toBeNull();
  expect(await openSessionsOf(olena.viewer.id)).toBe(1);
  expect(await endSessionsOf({ id: olena.viewer.id }, admin.context)).toEqual({ ended: 1 });
  expect(await lastEvent()).toMatchObject({
    name: "session.end-of",
    actorId: admin.viewer.id,
    targetId: olena.viewer.id,
    after: { ended: 1 },
  });
  await expect(endSessionsOf({ id: admin.viewer.id }, olena.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(endSessionsOf({ id: "0000000000000000" }, admin.context)).rejects.toMatchObject({ code: "not-found" });
});

test("a browser that nobody came with for two weeks is signed out, and one that is used stays for thirty days", async () => {
  const [idle, used] = [await aSession(olena.person.email), await aSession(olena.person.email)];
  const context = async (now: Date) => {
    const found = await readSession(used, now);
    return { ...contextOf(olena.viewer, now), ...(found && { session: found.session }) };
  };
  await markSeen({}, await context(later(10 * DAY)));
  expect(await readSession(idle, later(13 * DAY))).not.toBeNull();
  expect(await readSession(idle, later(14 * DAY))).toBeNull();
  expect(await readSession(used, later(20 * DAY))).not.toBeNull();
  await markSeen({}, await context(later(20 * DAY)));
  expect(await readSession(used, later(30 * DAY))).toBeNull();
});

test("the list of one's browsers says what each is, where from and when, and those of others are nobody's business", async () => {
  const phone = {
    ...atTheDoor(later(-DAY), "2001:db8::7"),
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
  };
  await aSession(olena.person.email, phone);
  const here = await aSession(olena.person.email);
  const ended = await aSession(olena.person.email);
  await endSession({ session: ended }, olena.context);
  expect(await deskSessions(olena.viewer, olena.viewer.id, NOW)).toEqual([
    expect.objectContaining({ id: here, device: "An unknown browser", address: "192.0.2.7", signedInAt: NOW }),
    expect.objectContaining({ device: "Safari on iPhone", address: "2001:db8::7", seenAt: later(-DAY) }),
  ]);
  const [admin, editor] = [await anAdmin(), await anEditor()];
  expect(await deskSessions(admin.viewer, olena.viewer.id, NOW)).toHaveLength(2);
  await expect(deskSessions(editor.viewer, olena.viewer.id, NOW)).rejects.toMatchObject({ code: "not-found" });
});

test("signing out all others leaves this browser", async () => {
  await aSession(olena.person.email);
  const context = await signedIn(olena.person.email);
  expect(await endOwnSessions({ others: true }, context)).toEqual({ ended: 1 });
  expect(await readSession(context.session?.id ?? "", NOW)).not.toBeNull();
});

test("nobody else ends somebody's session", async () => {
  const session = await aSession(olena.person.email);
  const editor = await anEditor();
  await expect(endSession({ session }, editor.context)).rejects.toMatchObject({ code: "forbidden" });
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
