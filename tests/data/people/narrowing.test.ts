import { beforeEach, expect, test } from "vitest";
import { changeRole } from "#lib/people/commands/change-role.ts";
import { invitePerson } from "#lib/people/commands/invite.ts";
import { deskPerson } from "#lib/people/desk.ts";
import { readSession } from "#lib/people/sessions.ts";
import { deleteSection } from "#lib/sections/commands/delete.ts";
import { aSession, aSite, PASSWORD_HASH } from "#tests/support/door.ts";
import { anAdmin, anEditor, aPerson, aSection, NOW } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

test("an editor narrowed to a section reaches into it and all below, from the next request", async () => {
  const admin = await anAdmin();
  const europe = await aSection({ name: "Europe" });
  const brussels = await aSection({ name: "Brussels", parent: europe });
  const council = await aSection({ name: "Council", parent: brussels });
  await aSection({ name: "Asia" });
  const { person } = await anEditor({ passwordHash: PASSWORD_HASH });
  const before = await aSession(person.email);
  await changeRole({ id: person.id, role: "editor", sections: [europe.id] }, admin.context);
  expect(await lastEvent()).toMatchObject({ before: { sections: null }, after: { sections: [europe.id] } });
  expect(await readSession(before, NOW)).toBeNull();
  const found = await readSession(await aSession(person.email), NOW);
  expect(new Set(found?.viewer.sections)).toEqual(new Set([europe.id, brussels.id, council.id]));
  expect(await deskPerson(admin.viewer, person.id)).toMatchObject({ sections: [{ id: europe.id, name: "Europe" }] });
});

test("a narrowing ends when the whole site is chosen again; the same sections once more are no change", async () => {
  const admin = await anAdmin();
  const [one, two] = [await aSection(), await aSection()];
  const { person } = await anEditor();
  const narrow = (sections: string[] | null) => changeRole({ id: person.id, role: "editor", sections }, admin.context);
  await narrow([one.id, two.id]);
  expect((await narrow([two.id, one.id])).changed).toBe(false);
  expect(await countEvents()).toBe(1);
  await narrow(null);
  expect(await deskPerson(admin.viewer, person.id)).toMatchObject({ sections: null });
});

test("when the last section of a narrowing is deleted, it reaches into none, not into all", async () => {
  const admin = await anAdmin();
  const section = await aSection();
  const { person } = await anEditor({ passwordHash: PASSWORD_HASH });
  await changeRole({ id: person.id, role: "editor", sections: [section.id] }, admin.context);
  await deleteSection({ id: section.id }, admin.context);
  const found = await readSession(await aSession(person.email), NOW);
  expect(found?.viewer.sections).toEqual([]);
});

test("somebody is invited with role and sections, and the invitation made anew can change both", async () => {
  const admin = await anAdmin();
  const section = await aSection({ name: "Europe" });
  const guest = { name: "Iris", email: "iris@newsroom.example" };
  const { id } = await invitePerson({ ...guest, role: "author", sections: [section.id] }, admin.context);
  expect(await deskPerson(admin.viewer, id)).toMatchObject({ role: "author", sections: [{ name: "Europe" }] });
  await invitePerson({ ...guest, role: "editor" }, admin.context);
  expect(await deskPerson(admin.viewer, id)).toMatchObject({ role: "editor", sections: null });
});

test("no sections, sections that are gone and a narrowed admin are refused beside the field", async () => {
  const admin = await anAdmin();
  const { person } = await aPerson();
  const section = await aSection();
  const wish = (role: string, sections: string[]) => changeRole({ id: person.id, role, sections }, admin.context);
  await expect(wish("editor", [])).rejects.toMatchObject({ name: "ZodError" });
  await expect(wish("editor", ["0000000000000000"])).rejects.toMatchObject({
    fields: { sections: expect.any(String) },
  });
  await expect(wish("admin", [section.id])).rejects.toMatchObject({ fields: { sections: expect.any(String) } });
  expect(await deskPerson(admin.viewer, person.id)).toMatchObject({ role: "author", sections: null });
});
