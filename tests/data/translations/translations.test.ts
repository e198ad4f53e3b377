import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { setEmbargo } from "#lib/schedule/commands/set-embargo.ts";
import { articleTag, latestTag } from "#lib/tags.ts";
import { beginTranslation } from "#lib/translations/commands/begin.ts";
import { joinTranslations } from "#lib/translations/commands/join.ts";
import { leaveTranslations } from "#lib/translations/commands/leave.ts";
import { deskTranslations } from "#lib/translations/desk.ts";
import { alternatesOf } from "#lib/translations/published.ts";
import { aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aContributor, anEditor, aPerson, contextOf, later, MINUTE } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "../published/noted.ts";

freshStore("test");

const live = (context: Context, language: string) => aLiveArticle(context, { language, slug: `in-${language}` });
const groupOf = async (id: string) =>
  (await db().select({ group: articles.translationGroup }).from(articles).where(eq(articles.id, id)))[0]?.group;
const page = (path: string) => noted(() => publishedArticleAt(path, []));

test("two articles are linked, and each page names the other as soon and as long as readers see it", async () => {
  const { context, viewer } = await anEditor();
  const english = await live(contextOf(viewer, later(-MINUTE)), "en");
  const ukrainian = await aDraft(context, { language: "uk", slug: "in-uk" });
  await joinTranslations({ id: english.id, otherId: ukrainian.id }, context);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "article.join-translations", actorId: viewer.id, after: { other: ukrainian.id } },
    tags: expect.arrayContaining([articleTag(english.id), articleTag(ukrainian.id), latestTag]),
  });
  const before = await page(english.path);
  expect(before.value?.translations).toEqual([]);
  expect(before.tags).toContain(articleTag(ukrainian.id));
  const out = await publishArticle({ id: ukrainian.id, version: ukrainian.version }, context);
  expect((await lastEvent())?.tags).toContain(articleTag(ukrainian.id));
  expect((await page(english.path)).value?.translations).toMatchObject([
    { id: ukrainian.id, language: "uk", is: "made" },
  ]);
  expect((await page(out.path as string)).value?.translations).toMatchObject([{ id: english.id, is: "original" }]);
  expect([...(await alternatesOf([english.id, ukrainian.id])).values()].map((each) => each.length)).toEqual([2, 2]);
  await unpublishArticle({ id: ukrainian.id }, context);
  expect((await lastEvent())?.tags).toContain(articleTag(ukrainian.id));
  expect((await page(english.path)).value?.translations).toEqual([]);
  expect(await alternatesOf([english.id])).toEqual(new Map());
});

test("what is the article itself, gone, of another form or in a language that is there is refused beside the field", async () => {
  const { context } = await anEditor();
  const [english, other] = [await aDraft(context), await aDraft(context, { slug: "other" })];
  const refused = (otherId: string) => joinTranslations({ id: english.id, otherId }, context);
  await expect(refused(english.id)).rejects.toThrow(/This is the article itself/);
  await expect(refused("a".repeat(16))).rejects.toMatchObject({ code: "invalid", fields: { otherId: /is gone/ } });
  await expect(refused(other.id)).rejects.toMatchObject({
    fields: { otherId: expect.stringMatching(/one in English/) },
  });
  const { id } = await beginTranslation({ id: english.id, language: "uk" }, context);
  const second = await aDraft(context, { language: "uk", slug: "second" });
  await expect(refused(second.id)).rejects.toMatchObject({ fields: { otherId: expect.stringMatching(/Українська/) } });
  // Two that are linked already stay so, and nothing is told.
  const events = await countEvents();
  await refused(id);
  expect(await countEvents()).toBe(events);
});

test("who may write a live article and not publish it neither links nor unlinks it: readers would see it at once", async () => {
  const [editor, contributor] = [await anEditor(), await aContributor()];
  const own = await aDraft(contributor.context);
  const other = await aDraft(contributor.context, { language: "uk", slug: "in-uk" });
  const link = () => joinTranslations({ id: own.id, otherId: other.id }, contributor.context);
  await link();
  await leaveTranslations({ id: own.id }, contributor.context);
  await publishArticle({ id: other.id, version: other.version }, editor.context);
  await expect(link()).rejects.toMatchObject({ code: "forbidden" });
  await joinTranslations({ id: own.id, otherId: other.id }, editor.context);
  await expect(leaveTranslations({ id: other.id }, contributor.context)).rejects.toMatchObject({ code: "forbidden" });
});

test("only who may write both may link them", async () => {
  const [editor, author, contributor] = [await anEditor(), await aPerson(), await aContributor()];
  const own = await aDraft(author.context);
  const others = await aDraft(editor.context, { language: "uk", slug: "others" });
  const both = { id: own.id, otherId: others.id };
  await expect(joinTranslations(both, author.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(joinTranslations({ id: others.id, otherId: own.id }, author.context)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(leaveTranslations({ id: own.id }, contributor.context)).rejects.toMatchObject({ code: "forbidden" });
  const begin = beginTranslation({ id: own.id, language: "uk" }, contributor.context);
  await expect(begin).rejects.toMatchObject({ code: "forbidden" });
  await joinTranslations(both, editor.context);
  // Who may not see the other knows of it as readers do.
  expect((await deskTranslations(author.viewer, own.id)).others).toEqual([]);
  await publishArticle({ id: others.id, version: others.version }, editor.context);
  expect((await deskTranslations(author.viewer, own.id)).others).toMatchObject([
    { id: others.id, mayOpen: false, live: true },
  ]);
});

test("a translation is begun with the text to be translated over, in one language once", async () => {
  const { context, viewer } = await anEditor();
  const held = await aDraft(context, { title: "The ferry" });
  await setEmbargo({ id: held.id, local: "2030-02-01T10:00", zone: "UTC" }, context);
  const { id } = await beginTranslation({ id: held.id, language: "de" }, context);
  const [first, made] = [await deskArticle(viewer, held.id), await deskArticle(viewer, id)];
  expect(made.content).toMatchObject({ language: "de", title: "The ferry", slug: "", body: first.content.body });
  // What may not be known yet may not be known in German.
  expect(made.embargoUntil).toEqual(first.embargoUntil);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "article.begin-translation", targetId: id },
    after: { translationOf: held.id, language: "de" },
  });
  expect((await deskTranslations(viewer, held.id)).others).toMatchObject([{ id, language: "de", name: "Deutsch" }]);
  const again = beginTranslation({ id: held.id, language: "de" }, context);
  await expect(again).rejects.toMatchObject({ code: "invalid", fields: { language: expect.any(String) } });
  await expect(beginTranslation({ id: held.id, language: "no words" }, context)).rejects.toThrow(/language code/);
  // What lies in the trash keeps nobody from another try.
  await trashArticle({ id }, context);
  await beginTranslation({ id: held.id, language: "de" }, context);
});

test("readers never see two of a group in one language, whatever became of the drafts", async () => {
  const { context } = await anEditor();
  const english = await live(context, "en");
  const other = await aDraft(context, { language: "uk", slug: "in-uk" });
  await joinTranslations({ id: english.id, otherId: other.id }, context);
  const turned = await rewrite(context, other, { language: "en" });
  const publish = publishArticle({ id: other.id, version: turned.version }, context);
  await expect(publish).rejects.toMatchObject({
    code: "invalid",
    fields: { language: expect.stringMatching(/English/) },
  });
});

test("groups become one when any of theirs are linked, and fall apart when one is left alone", async () => {
  const { context } = await anEditor();
  const [en, uk, de, fr] = await Promise.all(["en", "uk", "de", "fr"].map((language) => live(context, language)));
  if (!en || !uk || !de || !fr) throw new Error("unreachable");
  await joinTranslations({ id: uk.id, otherId: en.id }, context);
  await joinTranslations({ id: de.id, otherId: fr.id }, context);
  await joinTranslations({ id: fr.id, otherId: en.id }, context);
  const all = [en, uk, de, fr];
  const groups = await Promise.all(all.map(({ id }) => groupOf(id)));
  expect(new Set(groups).size).toBe(1);
  const first = all.find(({ id }) => id === groups[0]) ?? en;
  await leaveTranslations({ id: first.id }, context);
  expect(await groupOf(first.id)).toBeNull();
  // A group is never called after one that has left it: that one may begin a group of its own.
  const left = all.filter((each) => each !== first);
  const now = await Promise.all(left.map(({ id }) => groupOf(id)));
  expect(new Set(now).size).toBe(1);
  expect(left.map(({ id }) => id)).toContain(now[0]);
  await leaveTranslations({ id: left[0]?.id ?? "" }, context);
  await leaveTranslations({ id: left[1]?.id ?? "" }, context);
  expect(await Promise.all(all.map(({ id }) => groupOf(id)))).toEqual([null, null, null, null]);
  const events = await countEvents();
  await leaveTranslations({ id: en.id }, context);
  expect(await countEvents()).toBe(events);
});
