import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import { people } from "#db/schema/people.ts";
import { createArticle } from "#lib/articles/commands/create.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import { changeRole } from "#lib/people/commands/change-role.ts";
import { deletePerson } from "#lib/people/commands/delete.ts";
import { handOver } from "#lib/people/commands/hand-over.ts";
import { invitePerson } from "#lib/people/commands/invite.ts";
import { reactivatePerson } from "#lib/people/commands/reactivate.ts";
import { suspendPerson } from "#lib/people/commands/suspend.ts";
import { deskPeople, deskPerson, openWorkOf } from "#lib/people/desk.ts";
import { readSession } from "#lib/people/sessions.ts";
import { assignArticle } from "#lib/plan/commands/assign.ts";
import { deskPlan } from "#lib/plan/desk.ts";
import { aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aSession, aSite, openSessionsOf, PASSWORD_HASH } from "#tests/support/door.ts";
import { anAdmin, anAuthor, anEditor, aPerson, NOW } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

test("what somebody has open goes to somebody else; what is finished stays theirs", async () => {
  const admin = await anAdmin();
  const [leaver, heir] = [await aPerson(), await aPerson()];
  const draft = await aDraft(leaver.context, { slug: "open" });
  const changed = await rewrite(leaver.context, await aLiveArticle(leaver.context, { slug: "changed" }), {
    title: "New",
  });
  const done = await aLiveArticle(leaver.context, { slug: "done" });
  expect(await openWorkOf(admin.viewer, leaver.person.id)).toBe(2);
  const { articles } = await handOver({ id: leaver.person.id, to: heir.person.id }, admin.context);
  expect(new Set(articles)).toEqual(new Set([draft.id, changed.id]));
  expect(await lastEvent()).toMatchObject({ name: "person.hand-over", after: { to: heir.person.id } });
  for (const { id } of [draft, changed]) await expect(deskArticle(heir.viewer, id)).resolves.toMatchObject({ id });
  await expect(deskArticle(heir.viewer, done.id)).rejects.toMatchObject({ code: "not-found" });
  await expect(deskArticle(leaver.viewer, draft.id)).rejects.toMatchObject({ code: "not-found" });
  await publishArticle({ id: draft.id, version: draft.version }, heir.context);
});

test("stories that were given to somebody go along, and nobody who is gone has any", async () => {
  const admin = await anAdmin();
  const [leaver, heir, editor] = [await aPerson(), await aPerson(), await anEditor()];
  const { id } = await createArticle({ workingTitle: "Ferries", assigneeId: leaver.person.id }, editor.context);
  const done = await aLiveArticle(editor.context, { slug: "done" });
  await assignArticle({ id: done.id, assigneeId: leaver.person.id }, editor.context);
  await expect(deletePerson({ id: leaver.person.id, forgetName: false }, admin.context)).rejects.toMatchObject({
    message: `${leaver.person.name} has one open article. Hand them over first.`,
  });
  const { articles } = await handOver({ id: leaver.person.id, to: heir.person.id }, admin.context);
  expect(articles).toEqual([id]);
  expect((await deskPlan(heir.viewer, id)).assignee).toEqual({ id: heir.person.id, name: heir.person.name });
  await expect(deskPlan(editor.viewer, id)).resolves.toMatchObject({ workingTitle: "Ferries" });
  await deletePerson({ id: leaver.person.id, forgetName: false }, admin.context);
  expect((await deskPlan(editor.viewer, done.id)).assignee).toBeNull();
});

test("work is handed to somebody who can sign in, and not to oneself; with nothing open nothing is recorded", async () => {
  const admin = await anAdmin();
  const { person } = await aPerson();
  const suspended = await aPerson({ status: "suspended" });
  await expect(handOver({ id: person.id, to: suspended.person.id }, admin.context)).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(handOver({ id: person.id, to: person.id }, admin.context)).rejects.toMatchObject({
    fields: { to: "Choose somebody else." },
  });
  await handOver({ id: person.id, to: admin.person.id }, admin.context);
  expect(await countEvents()).toBe(0);
});

test("a deleted account is shut for good, its profile stays, and the same e-mail can be invited anew", async () => {
  const admin = await anAdmin();
  const { person } = await aPerson({ passwordHash: PASSWORD_HASH });
  const author = await anAuthor({ personId: person.id });
  const session = await aSession(person.email);
  await deletePerson({ id: person.id }, admin.context);
  expect(await lastEvent()).toMatchObject({
    name: "person.delete",
    before: { name: person.name, status: "active" },
    after: { status: "deleted" },
  });
  expect(await openSessionsOf(person.id)).toBe(0);
  expect(await readSession(session, NOW)).toBeNull();
  await expect(aSession(person.email)).rejects.toThrow("could not sign in");
  await expect(deskPerson(admin.viewer, person.id)).rejects.toMatchObject({ code: "not-found" });
  expect((await deskPeople(admin.viewer)).map(({ id }) => id)).toEqual([admin.person.id]);
  expect((await db().select().from(authors)).find(({ id }) => id === author.id)).toMatchObject({ personId: null });
  await invitePerson({ name: "Again", email: person.email, role: "author" }, admin.context);
});

test("who is forgotten is named neither in the rows nor by the record of the forgetting", async () => {
  const admin = await anAdmin();
  const { person } = await aPerson({ name: "Zenobia Quillfeather" });
  await deletePerson({ id: person.id, forgetName: true }, admin.context);
  const rows = await db().select().from(people);
  expect(JSON.stringify([rows, await lastEvent()])).not.toMatch(/Zenobia|newsroom\.example"[^}]*deleted/);
  expect(rows.find(({ id }) => id === person.id)).toMatchObject({ name: "Former colleague", passwordHash: null });
});

test("an account with open work is not deleted, so that nothing lies about that nobody looks after", async () => {
  const admin = await anAdmin();
  const leaver = await aPerson();
  await aDraft(leaver.context);
  await expect(deletePerson({ id: leaver.person.id }, admin.context)).rejects.toMatchObject({
    code: "conflict",
    message: `${leaver.person.name} has one open article. Hand them over first.`,
  });
});

test("nobody deletes themselves or the last admin, and what was deleted comes back by no other door", async () => {
  const admin = await anAdmin();
  await expect(deletePerson({ id: admin.person.id }, admin.context)).rejects.toMatchObject({ code: "forbidden" });
  const editor = await anEditor();
  await expect(deletePerson({ id: admin.person.id }, editor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(handOver({ id: admin.person.id, to: editor.person.id }, editor.context)).rejects.toMatchObject({
    code: "forbidden",
  });
  await deletePerson({ id: editor.person.id }, admin.context);
  const id = editor.person.id;
  for (const attempt of [
    reactivatePerson({ id }, admin.context),
    suspendPerson({ id }, admin.context),
    changeRole({ id, role: "admin" }, admin.context),
  ])
    await expect(attempt).rejects.toMatchObject({ code: "conflict" });
  expect(await deletePerson({ id }, admin.context)).toEqual({ changed: false });
});
