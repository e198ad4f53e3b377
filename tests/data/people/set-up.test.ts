import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import { links, people } from "#db/schema/people.ts";
import { site } from "#db/schema/site.ts";
import { offerSetUp as offer } from "#lib/people/commands/offer-set-up.ts";
import { setUp } from "#lib/people/commands/set-up.ts";
import { signIn } from "#lib/people/commands/sign-in.ts";
import { doorLink, doorSite } from "#lib/people/door.ts";
import { offerSetUp } from "#lib/people/set-up-link.ts";
import { siteTag } from "#lib/tags.ts";
import { aSession, aSite, atTheDoor, PASSWORD, PASSWORD_HASH } from "#tests/support/door.ts";
import { anAdmin, anyone, aPerson, DAY, later, NOW, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const TYPED = {
  site: "The Lantern",
  language: "uk",
  timeZone: "Europe/Kyiv",
  name: "Olena Hrytsak",
  email: "olena@newsroom.example",
  password: PASSWORD,
  sample: "keep",
} as const;
const aSecret = async (now = NOW) => (await offerSetUp(now))?.split("/setup/")[1] as string;

test("a site that waits for its set-up lets nobody sign in", async () => {
  await aSite({ setUpAt: null });
  const { person } = await aPerson({ passwordHash: PASSWORD_HASH });
  expect(await signIn({ email: person.email, password: PASSWORD }, atTheDoor())).toEqual({
    ok: false,
    reason: "not-set-up",
  });
  expect((await doorSite()).isSetUp).toBe(false);
});

test("the server offers one address at a time, for a day, until the site is set up", async () => {
  const first = await aSecret();
  const second = await aSecret();
  expect(await doorLink("set-up", first, NOW)).toEqual({ state: "revoked" });
  expect(await doorLink("set-up", second, NOW)).toEqual({ state: "open", person: null, email: null });
  expect(await doorLink("set-up", second, later(DAY))).toEqual({ state: "expired" });
  expect(JSON.stringify(await lastEvent())).not.toContain(second);
  await setUp({ ...TYPED, secret: second }, atTheDoor());
  expect(await offerSetUp(NOW)).toBeNull();
});

test("nobody but the server offers the link", async () => {
  const admin = await anAdmin();
  await expect(offer({}, admin.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(offer({}, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await db().select().from(links)).toEqual([]);
});

test("set-up names the site, makes the first admin with a byline, and the admin can sign in", async () => {
  await aSite({ setUpAt: null, sample: true });
  const result = await setUp({ ...TYPED, secret: await aSecret() }, atTheDoor());
  expect(result).toMatchObject({ email: TYPED.email, removeSample: false });
  expect(await db().select().from(site)).toMatchObject([
    { id: 1, name: "The Lantern", language: "uk", timeZone: "Europe/Kyiv", sample: true, setUpAt: NOW },
  ]);
  expect(await db().select().from(people)).toMatchObject([
    { role: "admin", status: "active", name: TYPED.name, email: TYPED.email },
  ]);
  expect(await db().select().from(authors)).toMatchObject([{ name: TYPED.name, slug: "olena-hrytsak" }]);
  expect(await aSession(TYPED.email)).toBeTruthy();
});

test("the set-up is recorded, makes every page stale and keeps password and secret to itself", async () => {
  const secret = await aSecret();
  await setUp({ ...TYPED, secret }, atTheDoor());
  const event = await lastEvent();
  expect(event).toMatchObject({
    name: "site.set-up",
    actorType: "anyone",
    targetType: "site",
    after: { name: "The Lantern" },
  });
  expect(event?.tags).toContain(siteTag);
  for (const hidden of [secret, PASSWORD, "argon2"]) expect(JSON.stringify(event)).not.toContain(hidden);
});

test("whoever has no link, an old link or a used one does not set the site up", async () => {
  const secret = await aSecret();
  await expect(setUp({ ...TYPED }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(setUp({ ...TYPED, secret: "z".repeat(43) }, atTheDoor())).rejects.toMatchObject({ code: "not-found" });
  await expect(setUp({ ...TYPED, secret }, atTheDoor(later(DAY)))).rejects.toMatchObject({ code: "conflict" });
  expect(await db().select().from(people)).toEqual([]);
  await setUp({ ...TYPED, secret }, atTheDoor());
  await expect(setUp({ ...TYPED, secret, email: "evil@newsroom.example" }, atTheDoor())).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(setUp({ ...TYPED, email: "evil@newsroom.example" }, system("cli"))).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await db().select().from(people)).toHaveLength(1);
});

test("two who set up at once make one admin", async () => {
  const secret = await aSecret();
  const both = await Promise.allSettled(
    ["a", "b"].map((who) => setUp({ ...TYPED, secret, email: `${who}@newsroom.example` }, atTheDoor())),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db().select().from(people)).toHaveLength(1);
});

test("wrong fields are refused with the link still open", async () => {
  const secret = await aSecret();
  const before = await countEvents();
  for (const wrong of [
    { site: "" },
    { timeZone: "Mars" },
    { email: "x" },
    { password: "short" },
    { password: "The Lantern 1" },
    { sample: "?" },
  ]) {
    await expect(setUp({ ...TYPED, secret, ...wrong } as never, atTheDoor())).rejects.toThrow();
  }
  expect(await countEvents()).toBe(before);
  expect(await doorLink("set-up", secret, NOW)).toMatchObject({ state: "open" });
});

test("the command line sets up without a link, and an empty paper is asked for only where there is a sample", async () => {
  await aSite({ setUpAt: null, sample: true });
  const result = await setUp({ ...TYPED, sample: "remove" }, system("cli"));
  expect(result).toMatchObject({ removeSample: true, admin: { type: "person", role: "admin" } });
});
