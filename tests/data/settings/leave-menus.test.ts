import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { sections } from "#db/schema/sections.ts";
import { site } from "#db/schema/site.ts";
import { deskActivity } from "#lib/activity/desk.ts";
import { plainly } from "#lib/activity/telling.ts";
import { purgeArticle } from "#lib/articles/commands/purge.ts";
import { restoreArticle } from "#lib/articles/commands/restore.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { emptyOldTrash } from "#lib/articles/trash-job.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { deskPages } from "#lib/pages/desk.ts";
import { removeSample } from "#lib/sample/commands/remove-sample.ts";
import { deleteSection } from "#lib/sections/commands/delete.ts";
import { changeMenus } from "#lib/settings/commands/change-menus.ts";
import { deskMenus } from "#lib/settings/desk-menus.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { articleTag, siteTag } from "#lib/tags.ts";
import { deleteTopic } from "#lib/topics/commands/delete.ts";
import { aDraft } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { aContributor, anAdmin, anEditor, aSection, aTopic, DAY, later } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { aLivePage } from "#tests/support/standing.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

/** About us at the head and at the foot, with a section and a topic between. */
async function named(context: Context) {
  const [page, section, topic] = [await aLivePage(context), await aSection(), await aTopic()];
  const about = { label: "", to: { page: page.id } };
  const head = [
    about,
    { label: "The continent", to: { section: section.id } },
    { label: "Ferries", to: { topic: topic.id } },
  ];
  await changeMenus({ menu: "head", entries: head }, context);
  await changeMenus({ menu: "foot", entries: [{ ...about, label: "Who we are" }] }, context);
  return { page, section, topic };
}

const targetsIn = async (menu: "head" | "foot") =>
  (await db().select({ menus: site.menus }).from(site))[0]?.menus?.[menu]?.flatMap(({ to }) => Object.keys(to));
const statesOf = async (viewer: Parameters<typeof deskMenus>[0]) =>
  (await deskMenus(viewer)).head?.map(({ state }) => state);
const shownToReaders = async () => (await publishedSite()).menus.head?.map(({ label }) => label);

test("a page that is withdrawn, then in the trash, keeps its line, which readers do not see and the settings explain", async () => {
  const { context, viewer } = await anAdmin();
  const { page } = await named(context);
  expect(await shownToReaders()).toEqual(["About us", "The continent", "Ferries"]);
  await unpublishArticle({ id: page.id }, context);
  // Every page that shows the menu goes stale.
  expect((await lastEvent())?.tags).toContain(articleTag(page.id));
  expect(await shownToReaders()).toEqual(["The continent", "Ferries"]);
  expect(await statesOf(viewer)).toEqual(["not-live", "shown", "shown"]);
  await trashArticle({ id: page.id }, context);
  expect(await statesOf(viewer)).toEqual(["in-trash", "shown", "shown"]);
  await restoreArticle({ id: page.id }, context);
  expect(await statesOf(viewer)).toEqual(["not-live", "shown", "shown"]);
});

test("a page that is removed for good goes from both menus with it, and the record says so", async () => {
  const { context, viewer } = await anAdmin();
  const { page } = await named(context);
  await unpublishArticle({ id: page.id }, context);
  expect(await deskPages(viewer)).toMatchObject([{ id: page.id, mayPurge: false }]);
  await trashArticle({ id: page.id }, context);
  expect(await deskPages(viewer)).toMatchObject([{ id: page.id, mayPurge: true }]);
  expect(await deskPages((await aContributor()).viewer)).toEqual([]);
  await purgeArticle({ id: page.id }, context);
  expect([await targetsIn("head"), await targetsIn("foot")]).toEqual([["section", "topic"], []]);
  expect(await lastEvent()).toMatchObject({
    name: "article.purge",
    before: { menuLines: [`head: page ${page.id}`, `foot: Who we are (page ${page.id})`] },
    tags: expect.arrayContaining([siteTag]),
  });
  const [newest] = (await deskActivity(viewer, {})).activities;
  expect(newest && plainly(newest)).toContain("removed “About us” for good, and took it out of the menus");
  expect(await shownToReaders()).toEqual(["The continent", "Ferries"]);
});

test("the job that empties the trash cleans the menus too; an article that no menu names leaves them alone", async () => {
  const { context } = await anAdmin();
  const { page } = await named(context);
  await unpublishArticle({ id: page.id }, context);
  const other = await aDraft(context, { slug: "other" });
  await trashArticle({ id: other.id }, context);
  await purgeArticle({ id: other.id }, context);
  expect((await lastEvent())?.before).not.toHaveProperty("menuLines");
  expect((await lastEvent())?.tags).not.toContain(siteTag);
  await trashArticle({ id: page.id }, context);
  await emptyOldTrash(later(31 * DAY));
  expect(await targetsIn("head")).toEqual(["section", "topic"]);
  const { before, tags } = (await lastEvent()) ?? {};
  expect(before).toMatchObject({ removed: [{ id: page.id }], menuLines: [expect.any(String), expect.any(String)] });
  expect(tags).toContain(siteTag);
});

test("a section and a topic that are deleted go from the menu, with a record and every page made anew", async () => {
  const { context } = await anEditor();
  const { section, topic } = await named((await anAdmin()).context);
  await deleteSection({ id: section.id }, context);
  const left = { before: { menuLines: [`head: The continent (section ${section.id})`] } };
  expect(await lastEvent()).toMatchObject({ name: "section.delete", ...left, tags: expect.arrayContaining([siteTag]) });
  await deleteTopic({ id: topic.id }, context);
  expect(await lastEvent()).toMatchObject({
    name: "topic.delete",
    before: { menuLines: [`head: Ferries (topic ${topic.id})`] },
    tags: expect.arrayContaining([siteTag]),
  });
  expect(await targetsIn("head")).toEqual(["page"]);
});

test("what cannot be deleted stays in the menu", async () => {
  const { context } = await anAdmin();
  const { section } = await named(context);
  await aDraft(context, { sectionId: section.id });
  await expect(deleteSection({ id: section.id }, context)).rejects.toMatchObject({ code: "conflict" });
  expect(await targetsIn("head")).toEqual(["page", "section", "topic"]);
});

test("when the sample edition goes, its lines go from the menu", async () => {
  const { context } = await anAdmin();
  const { page, section } = await named(context);
  await store().transaction(async (tx) => {
    await tx.update(sections).set({ sample: true }).where(eq(sections.id, section.id));
    await tx.update(articles).set({ sample: true }).where(eq(articles.id, page.id));
  });
  await removeSample({}, context);
  expect([await targetsIn("head"), await targetsIn("foot")]).toEqual([["topic"], []]);
  expect((await lastEvent())?.before).toMatchObject({ menuLines: { length: 3 } });
});
