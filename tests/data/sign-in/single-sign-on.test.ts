import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { makeChallenge } from "#lib/auth/challenge.ts";
import { readSession } from "#lib/people/sessions.ts";
import { openWithProvider } from "#lib/sign-in/commands/open-with-provider.ts";
import { aSession, aSite, atTheDoor, PASSWORD_HASH } from "#tests/support/door.ts";
import { anAuthenticator } from "#tests/support/factors.ts";
import { anAdmin, anEditor, aPerson, later, MINUTE, NOW, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { aRole } from "#tests/support/roles.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const BROWSER = "this-very-browser";
const context = { ...system("single-sign-on"), address: "192.0.2.7" };
type Said = Partial<Parameters<typeof openWithProvider>[0]>;
const come = (said: Said = {}, at = NOW) =>
  openWithProvider(
    {
      ...{ issuer: "https://login.example", subject: "248289761001", email: "olena@newsroom.example" },
      ...{ name: "Olena Hrytsak", role: null, needsRole: false, both: false, matchEmail: false, create: false },
      ...{ state: makeChallenge("single-sign-on", BROWSER, NOW), browser: BROWSER, ...said },
    },
    { ...context, now: at },
  );
const refusing = (reason: string) => ({ code: "forbidden", details: { reason } });

test("nobody who is not known here comes in, unless the newsroom wants it", async () => {
  await expect(come()).rejects.toMatchObject(refusing("unknown"));
  const entered = await come({ create: true });
  expect(entered).toMatchObject({ half: false, role: "contributor" });
  expect(await readSession(entered.session, NOW)).toMatchObject({ viewer: { name: "Olena Hrytsak" } });
  expect(await lastEvent()).toMatchObject({
    name: "session.open-with-provider",
    targetId: entered.person,
    after: { by: "single sign-on", role: "contributor" },
  });
  // From then on by the number of the account, whatever becomes of the e-mail.
  expect(await come({ email: "other@newsroom.example" })).toMatchObject({ person: entered.person });
});

test("a verified e-mail makes somebody the person who has it, only where the newsroom says so", async () => {
  const { viewer } = await aPerson({ email: "olena@newsroom.example" });
  await expect(come()).rejects.toMatchObject(refusing("unknown"));
  await expect(come({ create: true })).rejects.toMatchObject(refusing("unknown"));
  await expect(come({ email: null, matchEmail: true })).rejects.toMatchObject(refusing("unknown"));
  expect(await come({ matchEmail: true })).toMatchObject({ person: viewer.id });
});

test("whoever was invited has accepted by coming, in the role that was chosen", async () => {
  const { viewer } = await aPerson({ email: "olena@newsroom.example", role: "editor", status: "invited" });
  expect(await come({ matchEmail: true })).toMatchObject({ person: viewer.id, role: "editor" });
  expect((await db().select().from(people))[0]).toMatchObject({ status: "active", role: "editor" });
});

test("without a verified e-mail nobody is made", async () => {
  await expect(come({ email: null, create: true })).rejects.toMatchObject(refusing("unverified"));
  await expect(come({ email: "a@b.example,c@d.example", create: true })).rejects.toMatchObject({ name: "ZodError" });
  expect(await db().select().from(people)).toEqual([]);
});

test("the provider’s role counts from the next coming, and ends what was open under the old one", async () => {
  const { viewer, person } = await aPerson({ email: "olena@newsroom.example", passwordHash: PASSWORD_HASH });
  const old = await aSession(person.email);
  expect(await come({ matchEmail: true, needsRole: true, role: "editor" })).toMatchObject({
    role: "editor",
    before: "author",
  });
  expect(await readSession(old, NOW)).toBeNull();
  await expect(come({ needsRole: true })).rejects.toMatchObject(refusing("role"));
  const { id } = await aRole({});
  const own = await aPerson({ email: "own@newsroom.example", ownRoleId: id });
  expect(await come({ subject: "2", email: own.person.email, matchEmail: true, role: "editor" })).toMatchObject({
    person: own.viewer.id,
  });
  const kept = (await db().select().from(people)).find((each) => each.id === own.viewer.id);
  expect(kept).toMatchObject({ role: "author", ownRoleId: id });
  expect(viewer.id).not.toBe(own.viewer.id);
});

test("the last admin stays one, whatever the provider says", async () => {
  const { person } = await anAdmin({ email: "olena@newsroom.example" });
  expect(await come({ matchEmail: true, needsRole: true, role: "author" })).toMatchObject({ role: "admin" });
  await anAdmin();
  expect(await come({ needsRole: true, role: "author" })).toMatchObject({ person: person.id, role: "author" });
});

test("a second factor is still asked for, unless the provider asked for one itself", async () => {
  const { person } = await anEditor({ email: "olena@newsroom.example", passwordHash: PASSWORD_HASH });
  await anAuthenticator(person.email);
  expect(await come({ matchEmail: true })).toMatchObject({ half: true });
  expect(await come({ both: true })).toMatchObject({ half: false });
});

test("somebody suspended stays outside, and nothing is changed", async () => {
  await aPerson({ email: "olena@newsroom.example", status: "suspended" });
  const before = await countEvents();
  await expect(come({ matchEmail: true, role: "admin" })).rejects.toMatchObject(refusing("suspended"));
  expect((await db().select().from(people))[0]).toMatchObject({ status: "suspended", role: "author" });
  expect(await countEvents()).toBe(before);
});

test("an answer is taken once, in the browser that asked, and not too late", async () => {
  const state = makeChallenge("single-sign-on", BROWSER, NOW);
  await come({ state, create: true });
  await expect(come({ state })).rejects.toMatchObject(refusing("late"));
  await expect(come({ browser: "another" })).rejects.toMatchObject(refusing("late"));
  await expect(come({}, later(10 * MINUTE))).rejects.toMatchObject(refusing("late"));
  await expect(come({ state: "made up" })).rejects.toMatchObject(refusing("late"));
});

test("nobody vouches for themselves", async () => {
  const admin = await anAdmin();
  const said = { issuer: "x", subject: "x", email: null, name: "X", role: null, needsRole: false, both: true };
  const input = { ...said, matchEmail: true, create: true, state: "x", browser: "x" };
  await expect(openWithProvider(input, atTheDoor())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(openWithProvider(input, admin.context)).rejects.toMatchObject({ code: "forbidden" });
});
