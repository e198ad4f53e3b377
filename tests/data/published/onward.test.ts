import { expect, test } from "vitest";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { relateArticle } from "#lib/articles/commands/relate.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { deskOnward } from "#lib/articles/desk-onward.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { articleTag } from "#lib/tags.ts";
import { aDraft, aLiveArticle, type ContentGiven, rewrite } from "#tests/support/articles.ts";
import { aContributor, anEditor, aPerson, aSection, aTopic, contextOf, later, MINUTE } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "./noted.ts";

freshStore("test");

/** Words that nothing else here shares. */
const APART = { title: "Zebra quilts", standfirst: "Yonder." };

async function aDesk() {
  const editor = await anEditor();
  let minutes = 0;
  /** Each in a section of its own, so that none is the neighbour of another, and a minute after the one before. */
  const live = async (slug: string, facts: Partial<ContentGiven> = {}) =>
    aLiveArticle(contextOf(editor.viewer, later(++minutes * MINUTE)), {
      ...{ slug, ...APART, title: `${slug} ${slug}`, sectionId: (await aSection()).id },
      ...facts,
    });
  return { ...editor, live };
}
const read = (path: string) => noted(async () => publishedArticleAt(path, await publishedSections()));
const relatedTo = async ({ path }: { path: string }) =>
  (await read(path)).value?.onward?.related.map(({ id }) => id) ?? [];

test("what an editor chose stands first and in order, and only while readers can open it", async () => {
  const { context, live, viewer, person } = await aDesk();
  const page = await live("page");
  const [one, two] = [await live("one"), await live("two")];
  const unseen = await aDraft(context, { slug: "unseen", ...APART });
  const related = [two.id, unseen.id, one.id];
  await relateArticle({ id: page.id, related, seen: [] }, context);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "article.relate", targetId: page.id, actorId: person.id, tags: [articleTag(page.id)] },
    ...{ before: { related: [] }, after: { related } },
  });
  const { value, tags } = await read(page.path);
  expect(value?.onward?.related.map(({ id }) => id)).toEqual([two.id, one.id]);
  for (const id of related) expect(tags).toContain(articleTag(id));
  expect((await deskOnward(viewer, page.id)).related).toMatchObject([
    ...[{ id: two.id, state: "live" }, { id: unseen.id, state: "not-live" }, { id: one.id }],
  ]);
  await unpublishArticle({ id: two.id }, context);
  expect(await relatedTo(page)).toEqual([one.id]);
  await publishArticle({ id: unseen.id, version: unseen.version }, context);
  expect(await relatedTo(page)).toEqual([unseen.id, one.id]);
});

test("a new text of the article changes nothing of that", async () => {
  const { context, live } = await aDesk();
  const [page, one] = [await live("page"), await live("one")];
  await relateArticle({ id: page.id, related: [one.id], seen: [] }, context);
  const next = await rewrite(context, page, { title: "Another title" });
  await publishArticle({ id: next.id, version: next.version }, context);
  expect(await relatedTo(page)).toEqual([one.id]);
  const events = await countEvents();
  await relateArticle({ id: page.id, related: [one.id], seen: [one.id] }, context);
  expect(await countEvents()).toBe(events);
});

test("then follow the stories that share most topics, the newest first, in the same language, each once", async () => {
  const { context, live } = await aDesk();
  const [ferries, bridges] = [(await aTopic()).id, (await aTopic()).id];
  const page = await live("page", { topics: [ferries, bridges] });
  const older = await live("older", { topics: [ferries] });
  const both = await live("both", { topics: [bridges, ferries] });
  const newer = await live("newer", { topics: [bridges] });
  await live("fremd", { topics: [ferries, bridges], language: "de" });
  expect(await relatedTo(page)).toEqual([both.id, newer.id, older.id]);
  await relateArticle({ id: page.id, related: [older.id], seen: [] }, context);
  expect(await relatedTo(page)).toEqual([older.id, both.id, newer.id]);
});

test("where most of a topic is in another language, the few in this one are found all the same", async () => {
  const { live } = await aDesk();
  const topics = [(await aTopic()).id];
  const page = await live("page", { topics, language: "uk" });
  const own = await live("own", { topics, language: "uk" });
  for (let n = 0; n < 13; n++) await live(`english-${n}`, { topics });
  expect(await relatedTo(page)).toEqual([own.id]);
});

test("a story that stands in the text, or beside it in the section, does not stand there again", async () => {
  const { live } = await aDesk();
  const topics = [(await aTopic()).id];
  const sectionId = (await aSection()).id;
  const inText = await live("in-text", { topics });
  await live("before", { topics, sectionId });
  const block = { type: "relatedArticle", attrs: { articleId: inText.id } };
  const words = { type: "paragraph", content: [{ type: "text", text: "As we reported." }] };
  const body = JSON.stringify({ type: "doc", content: [words, block] });
  const page = await live("page", { topics, sectionId, body });
  const other = await live("other", { topics });
  expect(await relatedTo(page)).toEqual([other.id]);
});

test("without topics the headlines decide, and a page that was made so is made anew after a day", async () => {
  const { live } = await aDesk();
  const page = await live("page", { title: "Harbour dredging stalls again" });
  const same = await live("same", { title: "Dredging of the harbour begins" });
  await live("apart", { title: "Wheat prices fall" });
  await live("german", { title: "Harbour dredging stalls", language: "de" });
  const { value, seconds, tags } = await read(page.path);
  expect(value?.onward?.related.map(({ id }) => id)).toEqual([same.id]);
  expect(seconds).toBeLessThanOrEqual(24 * 60 * 60);
  expect(tags).toContain(articleTag(same.id));
});

test("of two who choose at once, the second is told and takes nothing of the first's away", async () => {
  const { context, live, viewer } = await aDesk();
  const [page, one, two] = [await live("page"), await live("one"), await live("two")];
  await relateArticle({ id: page.id, related: [one.id], seen: [] }, context);
  await expect(relateArticle({ id: page.id, related: [two.id], seen: [] }, context)).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("Somebody changed this list meanwhile") },
  });
  expect((await deskOnward(viewer, page.id)).related.map(({ id }) => id)).toEqual([one.id]);
});

test("who may publish an article may relate others to it, and nobody chooses what they cannot see", async () => {
  const { live, context } = await aDesk();
  const [author, contributor] = [await aPerson({ role: "author" }), await aContributor()];
  const page = await live("page");
  const secret = await aDraft(context, { slug: "secret" });
  for (const { context } of [author, contributor])
    await expect(relateArticle({ id: page.id, related: [], seen: [] }, context)).rejects.toMatchObject({
      code: "forbidden",
    });
  const own = await aDraft(contributor.context, { slug: "own" });
  await relateArticle({ id: own.id, related: [page.id], seen: [] }, contributor.context);
  await expect(
    relateArticle({ id: own.id, related: [secret.id], seen: [page.id] }, contributor.context),
  ).rejects.toMatchObject({
    fields: { "related.0": expect.stringContaining("not yours to see") },
  });
  await expect(
    relateArticle({ id: own.id, related: [own.id], seen: [page.id] }, contributor.context),
  ).rejects.toMatchObject({
    fields: { "related.0": expect.stringContaining("itself") },
  });
});
