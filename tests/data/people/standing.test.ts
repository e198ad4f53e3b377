import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { changeRole } from "#lib/people/commands/change-role.ts";
import { makeResetLink } from "#lib/people/commands/make-reset-link.ts";
import { reactivatePerson } from "#lib/people/commands/reactivate.ts";
import { suspendPerson } from "#lib/people/commands/suspend.ts";
import { deskPerson } from "#lib/people/desk.ts";
import { doorLink } from "#lib/people/door.ts";
import { readSession } from "#lib/people/sessions.ts";
import { aSession, aSite, openSessionsOf, PASSWORD_HASH } from "#tests/support/door.ts";
import { anAdmin, anEditor, anyone, aPerson, NOW, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const NOBODY = "0000000000000000";
const activeAdmins = async () =>
  (await db().select().from(people)).filter(({ role, status }) => role === "admin" && status === "active").length;

test("an admin changes a role, and the person's sessions end with it", async () => {
  const admin = await anAdmin();
  const { person } = await aPerson({ passwordHash: PASSWORD_HASH });
  const session = await aSession(person.email);
  await changeRole({ id: person.id, role: "editor" }, admin.context);
  expect(await deskPerson(admin.viewer, person.id)).toMatchObject({ role: "editor" });
  expect(await readSession(session, NOW)).toBeNull();
});

test("a change of role is recorded with before and after; the same role again is no change", async () => {
  const admin = await anAdmin();
  const { person } = await aPerson();
  await changeRole({ id: person.id, role: "editor" }, admin.context);
  expect(await lastEvent()).toMatchObject({
    name: "person.change-role",
    actorId: admin.viewer.id,
    targetId: person.id,
    before: { role: "author" },
    after: { role: "editor" },
    tags: [],
  });
  await changeRole({ id: person.id, role: "editor" }, admin.context);
  expect(await countEvents()).toBe(1);
});

test("nobody but an admin changes roles, suspends or reactivates; one's own role least of all", async () => {
  const editor = await anEditor();
  const { person } = await aPerson();
  for (const [context, code] of [
    [editor.context, "forbidden"],
    [anyone(), "unauthenticated"],
  ] as const) {
    await expect(changeRole({ id: editor.viewer.id, role: "admin" }, context)).rejects.toMatchObject({ code });
    await expect(suspendPerson({ id: person.id }, context)).rejects.toMatchObject({ code });
    await expect(reactivatePerson({ id: person.id }, context)).rejects.toMatchObject({ code });
    await expect(makeResetLink({ id: person.id }, context)).rejects.toMatchObject({ code });
  }
  expect(await countEvents()).toBe(0);
});

test("unknown roles, broken ids and people who are not there are refused", async () => {
  const { context } = await anAdmin();
  await expect(changeRole({ id: NOBODY, role: "owner" as never }, context)).rejects.toThrow();
  await expect(suspendPerson({ id: "' or 1=1" }, context)).rejects.toThrow();
  for (const command of [suspendPerson, reactivatePerson, makeResetLink]) {
    await expect(command({ id: NOBODY }, context)).rejects.toMatchObject({ code: "not-found" });
  }
});

test("a suspended person is outside at once: sessions ended, links dead, in one transaction", async () => {
  const admin = await anAdmin();
  const { person } = await aPerson({ passwordHash: PASSWORD_HASH });
  const session = await aSession(person.email);
  const { secret } = await makeResetLink({ id: person.id }, admin.context);
  await suspendPerson({ id: person.id }, admin.context);
  expect(await lastEvent()).toMatchObject({
    name: "person.suspend",
    actorId: admin.viewer.id,
    targetId: person.id,
    before: { status: "active" },
    after: { status: "suspended" },
  });
  expect(await openSessionsOf(person.id)).toBe(0);
  expect(await readSession(session, NOW)).toBeNull();
  expect(await doorLink("password-reset", secret, NOW)).toEqual({ state: "revoked" });
});

test("a reactivated person signs in anew with the same password; the old session stays dead", async () => {
  const admin = await anAdmin();
  const { person } = await aPerson({ passwordHash: PASSWORD_HASH });
  const session = await aSession(person.email);
  await suspendPerson({ id: person.id }, admin.context);
  await reactivatePerson({ id: person.id }, admin.context);
  expect(await lastEvent()).toMatchObject({
    name: "person.reactivate",
    targetId: person.id,
    after: { status: "active" },
  });
  expect(await readSession(session, NOW)).toBeNull();
  expect(await readSession(await aSession(person.email), NOW)).not.toBeNull();
});

test("admins do not suspend themselves; invited people are neither suspended nor reactivated", async () => {
  const admin = await anAdmin();
  await anAdmin();
  const invited = await aPerson({ status: "invited" });
  await expect(suspendPerson({ id: admin.viewer.id }, admin.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(suspendPerson({ id: invited.viewer.id }, admin.context)).rejects.toMatchObject({ code: "conflict" });
  await expect(reactivatePerson({ id: invited.viewer.id }, admin.context)).rejects.toMatchObject({ code: "conflict" });
  await expect(makeResetLink({ id: invited.viewer.id }, admin.context)).rejects.toMatchObject({ code: "conflict" });
});

test("the last active admin stays an admin; a suspended or invited one does not count", async () => {
  const admin = await anAdmin();
  await anAdmin({ status: "suspended" });
  await anAdmin({ status: "invited" });
  await expect(changeRole({ id: admin.viewer.id, role: "editor" }, admin.context)).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(suspendPerson({ id: admin.viewer.id }, system("cli"))).rejects.toMatchObject({ code: "conflict" });
  expect(await activeAdmins()).toBe(1);
});

test("with another admin there, one may step down", async () => {
  const admin = await anAdmin();
  await anAdmin();
  await changeRole({ id: admin.viewer.id, role: "editor" }, admin.context);
  expect(await activeAdmins()).toBe(1);
});

test("two admins who demote each other at the same moment leave one", async () => {
  for (let round = 0; round < 5; round++) {
    const [one, two] = [await anAdmin(), await anAdmin()];
    const others = (await db().select().from(people)).filter(
      ({ id, role }) => role === "admin" && id !== one.viewer.id && id !== two.viewer.id,
    );
    for (const { id } of others) await changeRole({ id, role: "author" }, system());
    const both = await Promise.allSettled([
      changeRole({ id: two.viewer.id, role: "editor" }, one.context),
      round % 2
        ? suspendPerson({ id: one.viewer.id }, two.context)
        : changeRole({ id: one.viewer.id, role: "editor" }, two.context),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await activeAdmins()).toBe(1);
  }
});
