import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { store } from "#db/client.ts";
import { tokens } from "#db/schema/tokens.ts";
import { deskActivity, deskActivityOfPerson, deskActors, deskTokenName } from "#lib/activity/desk.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { changeRole } from "#lib/people/commands/change-role.ts";
import { anEvent, told, wish } from "#tests/support/activity.ts";
import { aDraft } from "#tests/support/articles.ts";
import { aSession, aSite, atTheDoor, PASSWORD_HASH } from "#tests/support/door.ts";
import { anAdmin, anEditor, aPerson, aSection, contextOf, DAY, later, MINUTE, NOW } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { aToken } from "#tests/support/tokens.ts";

freshStore("test");
beforeEach(() => aSite({ timeZone: "Europe/Kyiv" }));

const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

test("an admin reads who did what, in sentences, with what was before and after, and from where", async () => {
  const ana = await anAdmin({ name: "Ana" });
  const iris = await aPerson({ name: "Iris", role: "author" });
  const europe = await aSection({ name: "Europe" });
  const from = { address: "192.0.2.7", userAgent: BROWSER };
  await changeRole({ id: iris.person.id, role: "editor", sections: [europe.id] }, { ...ana.context, ...from });
  const { activities } = await deskActivity(ana.viewer, wish());
  expect(told(activities)).toEqual(["Ana changed the role of Iris from author to editor, only in Europe"]);
  expect(activities[0]).toMatchObject({
    ...{ at: NOW, via: "desk", address: "192.0.2.7", browser: "Firefox on Linux" },
    changes: [
      { label: "Role", before: "author", after: "editor" },
      { label: "Narrowed to", before: "the whole site", after: "Europe" },
    ],
  });
  expect(activities[0]?.says).toContainEqual({ name: "Iris", href: `/admin/people/${iris.person.id}` });
});

test("an article's history of acts tells its title of today", async () => {
  const ana = await anAdmin({ name: "Ana" });
  const mara = await aPerson({ name: "Mara" });
  const { id, version } = await aDraft(mara.context, { title: "Outcomes of the summit" });
  await publishArticle({ id, version }, contextOf(mara.viewer, later(MINUTE)));
  const { activities } = await deskActivity(ana.viewer, wish({ on: `article:${id}` }));
  expect(told(activities)[0]).toBe("Mara published “Outcomes of the summit”");
  expect(told(activities).at(-1)).toBe("Mara began “Outcomes of the summit”");
});

test("whoever signs in is told as having done so; whoever only tries is not", async () => {
  const ana = await anAdmin({ name: "Ana" });
  const iris = await aPerson({ name: "Iris", passwordHash: PASSWORD_HASH });
  await aSession(iris.person.email);
  await aSession(iris.person.email, atTheDoor()).catch(() => undefined);
  await anEvent({
    name: "session.open",
    actorType: "anyone",
    actorId: null,
    targetType: "person",
    targetId: iris.person.id,
    after: { refused: "wrong" },
    at: later(MINUTE),
  });
  const lines = told((await deskActivity(ana.viewer, wish({ on: `person:${iris.person.id}` }))).activities);
  expect(lines[0]).toBe("Somebody at the door tried to sign in as Iris and was not let in");
  expect(lines.at(-1)).toBe("Iris signed in");
});

test("filters combine: who, what, which, when and by which way", async () => {
  const { viewer } = await anAdmin();
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const facts = { actorId: "mara", targetId: "summit", name: "article.publish", via: "desk" };
  const wanted = await anEvent({ ...facts, at: at("2030-01-10") });
  for (const other of [{ actorId: "ivan" }, { targetId: "lake" }, { name: "article.save" }, { via: "cli" }])
    await anEvent({ ...facts, at: at("2030-01-10"), ...other });
  await anEvent({ ...facts, at: at("2030-01-08") });
  await anEvent({ ...facts, at: at("2030-01-12") });
  const all = {
    by: "mara",
    act: "article.publish",
    on: "article:summit",
    via: "desk",
    from: "2030-01-10",
    to: "2030-01-10",
  };
  const ids = async (said: Record<string, string>) =>
    (await deskActivity(viewer, wish(said))).activities.map(({ id }) => id);
  expect(await ids(all)).toEqual([wanted.id]);
  for (const key of Object.keys(all)) {
    const { [key as keyof typeof all]: _, ...rest } = all;
    const found = await ids(rest);
    expect(found).toContain(wanted.id);
    expect(found.length, `without ${key}`).toBeGreaterThan(1);
  }
  expect(await ids({ act: "articles" })).toHaveLength(7);
  expect(await ids({ act: "people" })).toEqual([]);
});

test("a day is a day of the site, not of Greenwich", async () => {
  const { viewer } = await anAdmin();
  const late = await anEvent({ at: new Date("2030-01-14T22:30:00Z") });
  await anEvent({ at: new Date("2030-01-14T21:30:00Z") });
  const found = await deskActivity(viewer, wish({ from: "2030-01-15", to: "2030-01-15" }));
  expect(found.activities.map(({ id }) => id)).toEqual([late.id]);
});

test("pages follow each other without a gap, also where many events share a moment", async () => {
  const { viewer } = await anAdmin();
  for (let at = 0; at < 25; at++) await anEvent({ at: later(Math.floor(at / 10) * MINUTE) });
  const seen: number[] = [];
  let after: string | null | undefined;
  do {
    const page = await deskActivity(viewer, wish({ act: "articles", ...(after && { after }) }), 4);
    seen.push(...page.activities.map(({ id }) => id));
    after = page.after;
  } while (after);
  expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => 25 - at));
});

test("others see their own acts, and those on what they may write; never from where others came", async () => {
  const [mara, ivan, ana] = [
    await aPerson({ name: "Mara" }),
    await aPerson({ name: "Ivan" }),
    await anAdmin({ name: "Ana" }),
  ];
  const editor = await anEditor();
  const from = { address: "192.0.2.7", userAgent: BROWSER };
  const { id } = await aDraft({ ...mara.context, ...from }, { title: "Hers" });
  await publishArticle({ id, version: 2 }, { ...editor.context, address: "203.0.113.9", now: later(MINUTE) });
  await changeRole(
    { id: mara.person.id, role: "contributor" },
    { ...ana.context, address: "203.0.113.9", now: later(2 * MINUTE) },
  );

  const own = (await deskActivity(mara.viewer, wish())).activities;
  expect(told(own)[0]).toBe("Ana changed the role of Mara from author to contributor");
  expect(own[0]).toMatchObject({ address: null, browser: null });
  expect(own.at(-1)).toMatchObject({ address: "192.0.2.7", browser: "Firefox on Linux" });
  expect(told(own).some((line) => line.includes("published"))).toBe(false);

  const article = wish({ on: `article:${id}` });
  const hers = (await deskActivity(mara.viewer, article)).activities;
  expect(told(hers)[0]).toBe(`${editor.person.name} published “Hers”`);
  expect(hers[0]?.address).toBeNull();
  await expect(deskActivity(ivan.viewer, article)).rejects.toMatchObject({ code: "not-found" });
  expect((await deskActivity(ivan.viewer, wish())).activities).toEqual([]);
  expect((await deskActivity(ivan.viewer, wish({ by: mara.person.id }))).activities).toEqual([]);
  expect((await deskActivity(ivan.viewer, wish({ on: `person:${mara.person.id}` }))).activities).toEqual([]);
  expect(await deskActors(ivan.viewer)).toEqual([]);
  expect(await deskActivityOfPerson(ivan.viewer, mara.person.id, 10)).toEqual([]);
  expect(told(await deskActivityOfPerson(ana.viewer, mara.person.id, 2))).toHaveLength(2);
});

test("what a program did names the token, to its owner and to who sees everybody's acts, and is found by it", async () => {
  const [ana, mara] = [await anAdmin({ name: "Ana" }), await aPerson({ name: "Mara" })];
  const { id: token } = await aToken({ owner: ana, name: "The wire" });
  const other = await aToken({ owner: ana, name: "The printer" });
  const { id, version } = await aDraft(mara.context, { title: "Hers" });
  const over = { ...ana.context, via: "api" as const, now: later(MINUTE) };
  await publishArticle({ id, version }, { ...over, token });
  await anEvent({ actorId: ana.person.id, via: "api", tokenId: other.id });
  const found = async (viewer: Viewer, said: Record<string, string>) =>
    (await deskActivity(viewer, wish(said))).activities;

  const [published, ...rest] = await found(ana.viewer, { with: token });
  expect(published).toMatchObject({ name: "article.publish", via: "api", token: { id: token, name: "The wire" } });
  expect(rest).toEqual([]);
  expect(await found(ana.viewer, { with: token, act: "article.save" })).toEqual([]);
  expect((await found(ana.viewer, { act: "article.create" }))[0]?.token).toBeNull();
  expect(await deskTokenName(ana.viewer, token)).toBe("The wire");

  const hers = await found(mara.viewer, { on: `article:${id}` });
  expect(hers[0]).toMatchObject({ name: "article.publish", token: null });
  expect(await found(mara.viewer, { with: token })).toEqual([]);
  expect(await deskTokenName(mara.viewer, token)).toBeNull();

  await store().transaction((tx) => tx.delete(tokens).where(eq(tokens.id, token)));
  expect((await found(ana.viewer, { with: token }))[0]?.token).toEqual({ id: token, name: null });
});

test("a role of one's own with the right sees everything; an editor narrowed to sections has lost it", async () => {
  await anEvent();
  const { viewer } = await aPerson();
  const role = { id: "checker", name: "Checker", rights: { "activity.see": "all" as const } };
  const checker: Viewer = { ...viewer, role };
  expect((await deskActivity(checker, wish())).activities).toHaveLength(1);
  expect((await deskActivity({ ...checker, sections: [] }, wish())).activities).toEqual([]);
});

test("rows of any shape, of kinds that are not known any more, are told and break nothing", async () => {
  const { viewer } = await anAdmin();
  const odd: unknown[] = [
    null,
    3,
    "text",
    [],
    [[]],
    true,
    { name: null },
    { title: {} },
    { sections: "x" },
    { role: 5 },
    { removed: {} },
  ];
  for (const facts of odd)
    for (const name of [
      "article.publish",
      "person.change-role",
      "revision.name",
      "long.gone",
      "media.empty-trash",
      "x",
    ])
      await anEvent({
        name,
        before: facts,
        after: facts,
        targetType: facts === 3 ? "moon" : "person",
        at: later(-DAY),
      });
  const { activities } = await deskActivity(viewer, wish(), 200);
  expect(activities).toHaveLength(odd.length * 6);
  for (const line of told(activities)) expect(line).toMatch(/\S/);
});
