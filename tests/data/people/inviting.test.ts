import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import { events } from "#db/schema/events.ts";
import { links, people } from "#db/schema/people.ts";
import { acceptInvitation } from "#lib/people/commands/accept-invitation.ts";
import { addPerson } from "#lib/people/commands/add-person.ts";
import { invitePerson } from "#lib/people/commands/invite.ts";
import { revokeInvitation } from "#lib/people/commands/revoke-invitation.ts";
import { deskPeople, deskPerson } from "#lib/people/desk.ts";
import { doorLink } from "#lib/people/door.ts";
import { aSession, aSite, atTheDoor, PASSWORD } from "#tests/support/door.ts";
import { anAdmin, anEditor, anyone, aPerson, DAY, later, NOW, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const MARTA = { name: "Marta Lind", email: "marta@newsroom.example", role: "editor" } as const;
const rowOf = async (email: string) => (await db().select().from(people).where(eq(people.email, email)))[0];

test("an admin invites somebody, who then waits as invited with an open link of seven days", async () => {
  const { context, viewer } = await anAdmin();
  const { id, secret, expiresAt } = await invitePerson(MARTA, context);
  expect(expiresAt).toEqual(later(7 * DAY));
  expect(await rowOf(MARTA.email)).toMatchObject({ id, ...MARTA, status: "invited", passwordHash: null });
  expect(await doorLink("invitation", secret, NOW)).toEqual({
    state: "open",
    person: { name: MARTA.name, email: MARTA.email },
    email: null,
  });
  expect((await deskPeople(viewer)).find((person) => person.id === id)?.invitedUntil).toEqual(expiresAt);
});

test("the invitation is recorded without its secret, and the secret is kept nowhere", async () => {
  const { context, viewer } = await anAdmin();
  const { id, secret } = await invitePerson(MARTA, context);
  expect(await lastEvent()).toMatchObject({
    name: "person.invite",
    actorId: viewer.id,
    targetId: id,
    after: { name: MARTA.name, role: "editor" },
  });
  expect(JSON.stringify([await db().select().from(events), await db().select().from(links)])).not.toContain(secret);
});

test("an editor and a stranger cannot invite, nor take an invitation back", async () => {
  const { context } = await anAdmin();
  const { id } = await invitePerson(MARTA, context);
  const editor = await anEditor();
  for (const [refused, code] of [
    [editor.context, "forbidden"],
    [anyone(), "unauthenticated"],
  ] as const) {
    await expect(invitePerson({ ...MARTA, email: "x@newsroom.example" }, refused)).rejects.toMatchObject({ code });
    await expect(revokeInvitation({ id }, refused)).rejects.toMatchObject({ code });
  }
  expect(await rowOf("x@newsroom.example")).toBeUndefined();
});

test("an invitation needs a name, one e-mail and a role that exists", async () => {
  const { context } = await anAdmin();
  for (const wrong of [{ name: " " }, { email: "marta" }, { role: "owner" }, { status: "active" }]) {
    await expect(invitePerson({ ...MARTA, ...wrong } as never, context)).rejects.toThrow();
  }
  expect(await countEvents()).toBe(0);
});

test("somebody who is here already cannot be invited again", async () => {
  const { context, person } = await anAdmin();
  await expect(invitePerson({ ...MARTA, email: person.email }, context)).rejects.toMatchObject({
    code: "invalid",
    fields: { email: expect.any(String) },
  });
});

test("inviting again makes a new link, and the former one stops working", async () => {
  const { context } = await anAdmin();
  const first = await invitePerson(MARTA, context);
  const second = await invitePerson({ ...MARTA, role: "author" }, context);
  expect(second.id).toBe(first.id);
  expect(await doorLink("invitation", first.secret, NOW)).toEqual({ state: "revoked" });
  expect(await doorLink("invitation", second.secret, NOW)).toMatchObject({ state: "open" });
  expect(await rowOf(MARTA.email)).toMatchObject({ role: "author" });
});

test("whoever accepts chooses name and password, gets a byline and can sign in", async () => {
  const { context } = await anAdmin();
  const { id, secret } = await invitePerson(MARTA, context);
  await acceptInvitation({ secret, name: "Marta A. Lind", password: PASSWORD }, atTheDoor());
  expect(await rowOf(MARTA.email)).toMatchObject({ name: "Marta A. Lind", role: "editor", status: "active" });
  expect(await db().select().from(authors)).toMatchObject([
    { personId: id, kind: "staff", name: "Marta A. Lind", slug: "marta-a-lind", sample: false },
  ]);
  expect(await aSession(MARTA.email)).toBeTruthy();
});

test("accepting is recorded without the password", async () => {
  const { context } = await anAdmin();
  const { id, secret } = await invitePerson(MARTA, context);
  await acceptInvitation({ secret, name: MARTA.name, password: PASSWORD }, atTheDoor());
  const event = await lastEvent();
  expect(event).toMatchObject({
    name: "person.accept",
    actorType: "anyone",
    targetId: id,
    before: { status: "invited" },
    after: { status: "active" },
  });
  expect(JSON.stringify(event)).not.toContain(PASSWORD);
  expect(JSON.stringify(event)).not.toContain("argon2");
});

test("an invitation opens once, within its time, and only as an invitation", async () => {
  const { context } = await anAdmin();
  const { secret } = await invitePerson(MARTA, context);
  const accept = (now = NOW) => acceptInvitation({ secret, name: MARTA.name, password: PASSWORD }, atTheDoor(now));
  await expect(accept(later(7 * DAY))).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("expired"),
  });
  expect(await doorLink("password-reset", secret, NOW)).toEqual({ state: "unknown" });
  await accept();
  await expect(accept()).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("used already") });
  await expect(
    acceptInvitation({ secret: "x".repeat(43), name: "X", password: PASSWORD }, atTheDoor()),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("of two who open one invitation at once, one gets in", async () => {
  const { context } = await anAdmin();
  const { secret } = await invitePerson(MARTA, context);
  const both = await Promise.allSettled(
    ["One", "Two"].map((name) => acceptInvitation({ secret, name, password: PASSWORD }, atTheDoor())),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a password that is short or easy to guess is refused and the link stays open", async () => {
  const { context } = await anAdmin();
  const { secret } = await invitePerson(MARTA, context);
  await expect(acceptInvitation({ secret, name: MARTA.name, password: "short" }, atTheDoor())).rejects.toThrow();
  await expect(
    acceptInvitation({ secret, name: MARTA.name, password: "Marta Lind 12" }, atTheDoor()),
  ).rejects.toMatchObject({ fields: { password: expect.any(String) } });
  expect(await doorLink("invitation", secret, NOW)).toMatchObject({ state: "open" });
});

test("an invitation that is taken back says so, and the person is gone from the list", async () => {
  const { context, viewer } = await anAdmin();
  const { id, secret } = await invitePerson(MARTA, context);
  await revokeInvitation({ id }, context);
  expect(await lastEvent()).toMatchObject({
    name: "person.revoke-invitation",
    actorId: viewer.id,
    targetId: id,
    before: { name: MARTA.name },
  });
  expect(await doorLink("invitation", secret, NOW)).toEqual({ state: "revoked" });
  await expect(acceptInvitation({ secret, name: "M", password: PASSWORD }, atTheDoor())).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(deskPerson(viewer, id)).rejects.toMatchObject({ code: "not-found" });
});

test("only an invitation can be taken back, not somebody who has accepted, and nobody who never was", async () => {
  const { context, person } = await anAdmin();
  await expect(revokeInvitation({ id: person.id }, context)).rejects.toMatchObject({ code: "conflict" });
  await expect(revokeInvitation({ id: "0000000000000000" }, context)).rejects.toMatchObject({ code: "not-found" });
  await expect(revokeInvitation({ id: "../etc" }, context)).rejects.toThrow();
});

test("two of one name get bylines of their own", async () => {
  const add = (email: string) => addPerson({ ...MARTA, email, password: PASSWORD }, system("cli"));
  await Promise.all([add("a@newsroom.example"), add("b@newsroom.example"), add("c@newsroom.example")]);
  expect((await db().select().from(authors)).map(({ slug }) => slug).sort()).toEqual([
    "marta-lind",
    "marta-lind-2",
    "marta-lind-3",
  ]);
});

test("the command line adds an active person, recorded as its doing", async () => {
  const { id } = await addPerson({ ...MARTA, password: PASSWORD }, system("cli"));
  expect(await lastEvent()).toMatchObject({
    name: "person.add",
    actorType: "system",
    actorId: "cli",
    targetId: id,
    after: { role: "editor" },
  });
  expect(await aSession(MARTA.email)).toBeTruthy();
});

test("nobody but the command line adds people without asking them, and each e-mail once", async () => {
  const { context, person } = await anAdmin();
  await expect(addPerson({ ...MARTA, password: PASSWORD }, context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(addPerson({ ...MARTA, email: person.email, password: PASSWORD }, system("cli"))).rejects.toMatchObject({
    fields: { email: expect.any(String) },
  });
  await expect(addPerson({ ...MARTA, password: "password1234" }, system("cli"))).rejects.toMatchObject({
    code: "invalid",
  });
});

test("an admin sees everybody, anybody else only themselves", async () => {
  const admin = await anAdmin({ name: "Ada" });
  const author = await aPerson({ name: "Bo" });
  expect((await deskPeople(admin.viewer)).map(({ name }) => name)).toEqual(["Ada", "Bo"]);
  expect((await deskPeople(author.viewer)).map(({ name }) => name)).toEqual(["Bo"]);
  await expect(deskPerson(author.viewer, admin.person.id)).rejects.toMatchObject({ code: "not-found" });
  expect(JSON.stringify(await deskPeople(admin.viewer))).not.toContain("passwordHash");
});
