import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { store } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import { movedTo } from "#lib/articles/published-addresses.ts";
import { createPage } from "#lib/pages/commands/create.ts";
import { deskPages } from "#lib/pages/desk.ts";
import { runSchedule } from "#lib/schedule/commands/run.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { changeSection } from "#lib/sections/commands/change.ts";
import { createSection } from "#lib/sections/commands/create.ts";
import { articleTag, pathTag } from "#lib/tags.ts";
import { aBody } from "#tests/support/articles.ts";
import { aContributor, anAuthor, anEditor, anyone, aPerson, aSection, aTopic, system } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { aLivePage, aPage, pageContent } from "#tests/support/standing.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

test("an editor begins a page with an outline, whose questions are counted as still to come", async () => {
  const { context, viewer } = await anEditor();
  const { id } = await createPage({ start: "about" }, context);
  const page = await deskArticle(viewer, id);
  expect(page).toMatchObject({ form: "page", state: "draft", content: { title: "About", slug: "about", bylines: [] } });
  expect(JSON.stringify(page.content.body)).toContain("TK Who is the owner");
  expect(await lastEvent()).toMatchObject({ name: "page.create", actorId: viewer.id, after: { title: "About" } });
});

test("an author, a contributor and a stranger begin none, and no outline that is not offered", async () => {
  for (const { context } of [await aPerson(), await aContributor()])
    await expect(createPage({}, context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(createPage({}, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  const { context } = await anEditor();
  await expect(createPage({ start: "blog" } as never, context)).rejects.toThrow();
});

test("a page needs a title, an address and a text, and neither section nor byline nor standfirst", async () => {
  const { context } = await anEditor();
  const { id } = await createPage({}, context);
  const bare = { id, version: 1 };
  const fields = { title: expect.anything(), slug: expect.anything(), body: expect.anything() };
  const refused = await publishArticle(bare, context).catch((error) => error);
  expect(refused).toMatchObject({ code: "invalid", fields });
  expect(Object.keys(refused.fields)).toHaveLength(3);
  const content = { ...pageContent({ standfirst: "" }) };
  const { version } = await saveDraft({ id, basedOn: 1, content }, context);
  expect(await publishArticle({ id, version }, context)).toMatchObject({ path: "about" });
});

test("a page stands in no section and no list: what would put it there is refused", async () => {
  const { context } = await anEditor();
  const { id, version } = await aPage(context);
  const wrong = [
    { sectionId: (await aSection()).id },
    { bylines: [(await anAuthor()).id] },
    { topics: [(await aTopic()).id] },
  ];
  for (const facts of wrong) {
    const saving = saveDraft({ id, basedOn: version, content: pageContent(facts) }, context);
    await expect(saving).rejects.toMatchObject({ code: "invalid" });
  }
});

test("a page moves with its address, and the old one leads there", async () => {
  const { context } = await anEditor();
  const page = await aLivePage(context);
  const { version } = await saveDraft(
    { id: page.id, basedOn: page.version, content: pageContent({ slug: "about-us" }) },
    context,
  );
  await publishArticle({ id: page.id, version }, context);
  expect(await publishedArticleAt("about", [])).toBeNull();
  expect(await movedTo("about")).toBe("about-us");
  expect((await lastEvent())?.tags).toEqual(
    expect.arrayContaining([articleTag(page.id), pathTag("about"), pathTag("about-us")]),
  );
});

test("readers get a page without trail, byline and neighbours, and not once it is withdrawn", async () => {
  const { context } = await anEditor();
  const page = await aLivePage(context);
  const found = await publishedArticleAt("about", []);
  expect(found).toMatchObject({ form: "page", trail: [], bylines: [], topics: [], previous: null, next: null });
  await unpublishArticle({ id: page.id }, context);
  expect(await publishedArticleAt("about", [])).toBeNull();
});

test("a page comes out at its time as an article does, and one of the site’s own addresses is refused before", async () => {
  const { context } = await anEditor();
  const { id, version } = await aPage(context);
  const time = { act: "publish" as const, local: "2030-02-01T10:00", zone: "UTC" };
  const set = await scheduleArticle({ id, version, ...time }, context);
  await runSchedule({ id: set.id }, system("schedule.run", new Date("2030-02-01T10:00:00Z")));
  expect(await publishedArticleAt("about", [])).toMatchObject({ form: "page" });
  const other = await aPage(context, { slug: "search" });
  const refused = scheduleArticle({ id: other.id, version: other.version, ...time }, context);
  await expect(refused).rejects.toMatchObject({ fields: { slug: expect.stringContaining("site itself") } });
});

test("whoever is given a page writes it, and leaves publishing to those who keep the pages", async () => {
  const { context } = await anEditor();
  const author = await aPerson();
  const { id, version } = await aPage(context);
  const assigneeId = author.viewer.id;
  await store().transaction((tx) => tx.update(articles).set({ assigneeId }).where(eq(articles.id, id)));
  const content = pageContent({ title: "About The Lantern" });
  const saved = await saveDraft({ id, basedOn: version, content }, author.context);
  expect((await deskPages(author.viewer)).map(({ title }) => title)).toEqual(["About The Lantern"]);
  const publishing = publishArticle({ id, version: saved.version }, author.context);
  await expect(publishing).rejects.toMatchObject({ code: "forbidden" });
});

test("an address of the site itself, of a section and of another page is refused", async () => {
  const { context } = await anEditor();
  await aSection({ slug: "europe", name: "Europe" });
  await aLivePage(context);
  for (const slug of ["admin", "authors", "topics", "feeds", "search", "preview", "api", "calendar", "review"]) {
    const publishing = aLivePage(context, { slug });
    await expect(publishing).rejects.toMatchObject({ fields: { slug: expect.stringContaining("site itself") } });
  }
  const inTheWay = aLivePage(context, { slug: "europe" });
  await expect(inTheWay).rejects.toMatchObject({ fields: { slug: expect.stringContaining("“Europe”") } });
  await expect(aLivePage(context)).rejects.toMatchObject({ fields: { slug: expect.stringContaining("“About us”") } });
});

test("no section takes the address of a page", async () => {
  const { context } = await anEditor();
  await aLivePage(context);
  const section = { name: "About", slug: "about", parentId: null, description: "" };
  await expect(createSection(section, context)).rejects.toMatchObject({ code: "conflict" });
  const { id } = await aSection({ slug: "europe" });
  await expect(changeSection({ ...section, id }, context)).rejects.toMatchObject({ code: "conflict" });
});

test("the room lists what one may see: editors all pages, others those that they began or were given", async () => {
  const editor = await anEditor();
  const author = await aPerson();
  await aPage(editor.context);
  await aLivePage(editor.context, { title: "Contact", slug: "contact", body: aBody("Write to us.") });
  const rows = await deskPages(editor.viewer);
  expect(rows.map(({ title, path, slug }) => [title, path, slug])).toEqual([
    ["About us", null, "about"],
    ["Contact", "contact", "contact"],
  ]);
  expect(await deskPages(author.viewer)).toEqual([]);
});
