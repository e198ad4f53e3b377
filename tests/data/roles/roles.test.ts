import { beforeEach, expect, test } from "vitest";
import { changeRole } from "#lib/people/commands/change-role.ts";
import { invitePerson } from "#lib/people/commands/invite.ts";
import { deskPerson } from "#lib/people/desk.ts";
import { readSession } from "#lib/people/sessions.ts";
import { changeRoleRights } from "#lib/roles/commands/change.ts";
import { createRole } from "#lib/roles/commands/create.ts";
import { deleteRole } from "#lib/roles/commands/delete.ts";
import { deskRoles } from "#lib/roles/desk.ts";
import { aSession, aSite, openSessionsOf, PASSWORD_HASH } from "#tests/support/door.ts";
import { anAdmin, anEditor, aPerson, later, NOW } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { aRole } from "#tests/support/roles.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const CHECKER = { "article.write": "all", "media.see": "all" } as const;

test("an admin composes a role, and whoever gets it may do what it is made of from the next request", async () => {
  const admin = await anAdmin();
  const { id } = await createRole({ name: "Fact checker", rights: CHECKER }, admin.context);
  expect(await lastEvent()).toMatchObject({
    name: "role.create",
    targetId: id,
    after: { name: "Fact checker", rights: CHECKER },
  });
  const { person } = await aPerson({ passwordHash: PASSWORD_HASH });
  const before = await aSession(person.email);
  await changeRole({ id: person.id, role: id }, admin.context);
  expect(await lastEvent()).toMatchObject({ before: { role: "author" }, after: { role: id } });
  expect(await readSession(before, NOW)).toBeNull();
  const found = await readSession(await aSession(person.email), NOW);
  expect(found?.viewer).toMatchObject({ role: { id, name: "Fact checker", rights: CHECKER }, sections: "all" });
  expect(await deskPerson(admin.viewer, person.id)).toMatchObject({ ownRole: { id, name: "Fact checker" } });
});

test("somebody can be invited into an own role", async () => {
  const admin = await anAdmin();
  const role = await aRole(CHECKER);
  const { id } = await invitePerson({ name: "Iris", email: "iris@newsroom.example", role: role.id }, admin.context);
  expect(await deskPerson(admin.viewer, id)).toMatchObject({ status: "invited", ownRole: { id: role.id } });
});

test("a changed role signs out whoever has it, and nobody else", async () => {
  const admin = await anAdmin();
  const role = await aRole(CHECKER);
  const [has, hasNot] = [
    await aPerson({ passwordHash: PASSWORD_HASH }),
    await aPerson({ passwordHash: PASSWORD_HASH }),
  ];
  await changeRole({ id: has.person.id, role: role.id }, admin.context);
  await aSession(has.person.email);
  await aSession(hasNot.person.email);
  const rights = { ...CHECKER, "article.publish": "all" } as const;
  const change = { id: role.id, name: "Checker", rights, changedAt: role.changedAt };
  expect(await changeRoleRights(change, { ...admin.context, now: later(1_000) })).toEqual({ signedOut: 1 });
  expect([await openSessionsOf(has.person.id), await openSessionsOf(hasNot.person.id)]).toEqual([0, 1]);
  expect(await lastEvent()).toMatchObject({ before: { name: "Fact checker", rights: CHECKER }, after: { rights } });
});

test("of two admins who change a role at once, the second is asked to look again", async () => {
  const admin = await anAdmin();
  const role = await aRole(CHECKER);
  const change = { id: role.id, name: "Checker", rights: CHECKER, changedAt: role.changedAt };
  await changeRoleRights(change, { ...admin.context, now: later(1_000) });
  await expect(changeRoleRights({ ...change, rights: {} }, admin.context)).rejects.toMatchObject({ code: "conflict" });
});

test("a role that somebody has, suspended or not, stays until they have another", async () => {
  const admin = await anAdmin();
  const role = await aRole(CHECKER);
  const { person } = await aPerson({ status: "suspended", ownRoleId: role.id });
  await expect(deleteRole({ id: role.id }, admin.context)).rejects.toMatchObject({
    code: "conflict",
    message: `${person.name} has this role. Give another one first.`,
  });
  await changeRole({ id: person.id, role: "author" }, admin.context);
  await deleteRole({ id: role.id }, admin.context);
  expect(await lastEvent()).toMatchObject({ name: "role.delete", before: { rights: CHECKER } });
  expect(await deskRoles(admin.viewer)).toEqual([]);
});

test("looking after people is not for sale: no role of one's own may hold it, nor more than a right can reach", async () => {
  const { context } = await anAdmin();
  for (const rights of [
    { "people.manage": "all" },
    { "media.delete": "own" },
    { "article.fly": "all" },
    { constructor: "all" },
  ])
    await expect(createRole({ name: "Boss", rights: rights as never }, context)).rejects.toMatchObject({
      name: "ZodError",
    });
});

test("two roles never look alike, nor like one that comes with the house", async () => {
  const { context } = await anAdmin();
  await createRole({ name: "Fact checker", rights: {} }, context);
  for (const name of ["fact  CHECKER", "Fáct checker", "Editor", "ADMIN"])
    await expect(createRole({ name, rights: {} }, context)).rejects.toMatchObject({
      fields: { name: expect.any(String) },
    });
});

test("nobody but whoever looks after people makes, changes, deletes or lists roles", async () => {
  const editor = await anEditor();
  const role = await aRole(CHECKER);
  const change = { id: role.id, name: "Mine", rights: CHECKER, changedAt: role.changedAt };
  for (const attempt of [
    createRole({ name: "Mine", rights: {} }, editor.context),
    changeRoleRights(change, editor.context),
    deleteRole({ id: role.id }, editor.context),
  ])
    await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  expect(await deskRoles(editor.viewer)).toEqual([]);
});

test("whoever has the settings of an own role still looks after nobody", async () => {
  const role = await aRole({ "site.settings": "all" });
  const viewer = { ...(await aPerson()).viewer, role };
  const { person } = await aPerson();
  const context = { actor: viewer, now: NOW, via: "desk" as const };
  await expect(changeRole({ id: person.id, role: "admin" }, context)).rejects.toMatchObject({ code: "forbidden" });
});
