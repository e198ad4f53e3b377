import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { calendarFeeds } from "#db/schema/desk.ts";
import { createFeed } from "#lib/calendar/commands/create-feed.ts";
import { revokeFeed } from "#lib/calendar/commands/revoke-feed.ts";
import { deskFeeds } from "#lib/calendar/desk-feeds.ts";
import { MAX_FEEDS } from "#lib/calendar/limits.ts";
import { feedOf } from "#lib/calendar/outside.ts";
import { changeRole } from "#lib/people/commands/change-role.ts";
import { suspendPerson } from "#lib/people/commands/suspend.ts";
import { aBody, aDraft } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { parse } from "#tests/support/icalendar.ts";
import { anAdmin, anEditor, aPerson, aSection, DAY, later, NOW, type Staff, system } from "#tests/support/make.ts";
import { isPlanned } from "#tests/support/plans.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite({ name: "The Lantern", timeZone: "Europe/Kyiv" }));

async function aPlan({ context }: Staff, title: string, facts: object = {}): Promise<string> {
  const { id } = await aDraft(context, { title, slug: `story-${Math.abs(hash(title))}`, ...facts });
  await isPlanned(id, { plannedAt: later(DAY) });
  return id;
}
const hash = (text: string) => [...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) | 0, 7);
const read = async (secret: string, now = NOW) => {
  const feed = await feedOf(secret, now);
  return feed && parse(feed.text).components.map(({ values }) => values);
};

test("a calendar program reads what its owner may see, with nothing of the text but the title", async () => {
  const editor = await anEditor();
  const words = { standfirst: "canary one", kicker: "canary two", body: aBody("canary three") };
  const id = await aPlan(editor, "Naïve; “quoted”, and\\or 🚀", words);
  const { secret } = await createFeed({}, editor.context);
  expect(await read(secret)).toEqual([
    {
      ...{ UID: expect.stringMatching(`^planned-${id}@`), DTSTAMP: "20300115T120000Z", DTSTART: "20300116T120000Z" },
      ...{ DURATION: "PT15M", SUMMARY: "Planned: Naïve; “quoted”, and\\or 🚀", CATEGORIES: "Planned" },
      ...{ URL: expect.stringMatching(`/admin/articles/${id}$`), STATUS: "TENTATIVE" },
      ...{ TRANSP: "TRANSPARENT", CLASS: "PRIVATE" },
    },
  ]);
  expect((await feedOf(secret, NOW))?.text).not.toContain("canary");
});

test("the same calendar has the same tag, and an event that moves is the same event", async () => {
  const editor = await anEditor();
  const id = await aPlan(editor, "A story");
  const { secret } = await createFeed({}, editor.context);
  const first = await feedOf(secret, NOW);
  expect(await feedOf(secret, later(60_000))).toEqual(first);
  await isPlanned(id, { plannedAt: later(2 * DAY) });
  const second = await feedOf(secret, NOW);
  expect(second?.etag).not.toBe(first?.etag);
  const uid = (text = "") => parse(text).components[0]?.values.UID;
  expect(uid(second?.text)).toBe(uid(first?.text));
});

test("it shows the sections and the person that it was made for", async () => {
  const [editor, here] = [await anEditor(), await aSection()];
  await aPlan(editor, "Here", { sectionId: here.id });
  await aPlan(editor, "Elsewhere");
  const { secret } = await createFeed({ section: here.id }, editor.context);
  expect(await read(secret)).toMatchObject([{ SUMMARY: "Planned: Here" }]);
  expect(await deskFeeds(editor.viewer)).toMatchObject([{ filter: { section: here.id }, lastReadAt: NOW }]);
});

test("its owner’s rights of this moment decide: a lesser role sees less, whoever is suspended nothing", async () => {
  const [admin, editor] = [await anAdmin(), await anEditor()];
  await aPlan(admin, "Of the admin");
  await aPlan(editor, "Of the editor");
  const { secret } = await createFeed({}, editor.context);
  expect(await read(secret)).toHaveLength(2);
  await changeRole({ id: editor.viewer.id, role: "contributor" }, admin.context);
  expect(await read(secret)).toMatchObject([{ SUMMARY: "Planned: Of the editor" }]);
  await suspendPerson({ id: editor.viewer.id }, admin.context);
  expect(await read(secret)).toBeNull();
});

test("whoever made it ends it, and nobody else; what opens nothing says nothing", async () => {
  const [author, admin] = [await aPerson(), await anAdmin()];
  const { id, secret } = await createFeed({}, author.context);
  expect(await lastEvent()).toMatchObject({ name: "calendar.create-feed", after: { feed: id } });
  await expect(revokeFeed({ id }, admin.context)).rejects.toMatchObject({ code: "forbidden" });
  await revokeFeed({ id }, author.context);
  expect(await lastEvent()).toMatchObject({ name: "calendar.revoke-feed", before: { feed: id } });
  expect(await read(secret)).toBeNull();
  expect(await deskFeeds(author.viewer)).toEqual([]);
  for (const wrong of ["", "x".repeat(43), "../../etc/passwd", `${secret}x`])
    expect(await feedOf(wrong, NOW)).toBeNull();
});

test("only the hash of a secret is kept", async () => {
  const author = await aPerson();
  const { secret } = await createFeed({}, author.context);
  expect(JSON.stringify(await db().select().from(calendarFeeds))).not.toContain(secret);
});

test("one person has so many, a job none, and there is none for what is not there", async () => {
  const author = await aPerson();
  await expect(createFeed({}, system())).rejects.toMatchObject({ code: "forbidden" });
  await expect(createFeed({ section: "0".repeat(16) }, author.context)).rejects.toMatchObject({
    fields: { section: expect.stringContaining("no longer") },
  });
  for (let made = 0; made < MAX_FEEDS; made++) await createFeed({}, author.context);
  await expect(createFeed({}, author.context)).rejects.toMatchObject({ code: "conflict" });
});

test("when it was read is remembered to the minute", async () => {
  const author = await aPerson();
  const { secret } = await createFeed({}, author.context);
  const lastRead = async () => (await deskFeeds(author.viewer))[0]?.lastReadAt;
  expect(await lastRead()).toBeNull();
  await feedOf(secret, NOW);
  await feedOf(secret, later(30_000));
  expect(await lastRead()).toEqual(NOW);
  await feedOf(secret, later(61_000));
  expect(await lastRead()).toEqual(later(61_000));
});
