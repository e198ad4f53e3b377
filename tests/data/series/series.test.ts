import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { references } from "#db/schema/references.ts";
import { series } from "#db/schema/series.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import { publishedFeed } from "#lib/articles/published-feed.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { arrangeSeries } from "#lib/series/commands/arrange.ts";
import { changeSeries } from "#lib/series/commands/change.ts";
import { createSeries } from "#lib/series/commands/create.ts";
import { deleteSeries } from "#lib/series/commands/delete.ts";
import { deskSeries, deskSeriesList } from "#lib/series/desk.ts";
import { publishedParts, publishedSeries, publishedSeriesPaths } from "#lib/series/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { articleTag, latestTag, pathTag, seriesTag } from "#lib/tags.ts";
import { aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anEditor, anyone, aPerson, aSeries, later, MINUTE } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { aSite } from "#tests/support/site-row.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "../published/noted.ts";

freshStore("test");

const fields = { name: "The long winter", slug: "the-long-winter", description: "How the valley lived through it." };
const read = (path: string) => noted(async () => publishedArticleAt(path, await publishedSections()));

async function aSerial() {
  const { context, viewer } = await anEditor();
  const one = await aLiveArticle(context, { slug: "one", title: "One" });
  const sectionId = one.content.sectionId;
  const two = await aDraft(context, { slug: "two", title: "Two", sectionId });
  const three = await aLiveArticle(context, { slug: "three", title: "Three", sectionId });
  const { id } = await aSeries(fields);
  await arrangeSeries({ id, parts: [one.id, two.id, three.id], seen: [] }, context);
  return { id, one, two, three, context, viewer };
}

test("a series is added, renamed and deleted, and the record and the pages know", async () => {
  const editor = await anEditor();
  const { id } = await createSeries(fields, editor.context);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "series.create", targetId: id, actorId: editor.person.id },
    tags: [latestTag, pathTag("series/the-long-winter")],
  });
  await expect(createSeries(fields, editor.context)).rejects.toMatchObject({ code: "conflict" });
  await expect(createSeries({ ...fields, name: " ", slug: "other" }, editor.context)).rejects.toThrow(/name/);
  await changeSeries({ id, ...fields, slug: "winter" }, editor.context);
  expect((await lastEvent())?.tags).toEqual([
    ...[latestTag, seriesTag(id), pathTag("series/the-long-winter"), pathTag("series/winter")],
  ]);
  await deleteSeries({ id }, editor.context);
  expect(await lastEvent()).toMatchObject({ name: "series.delete", before: { slug: "winter", parts: [] } });
  expect(await db().select().from(series)).toEqual([]);
});

test("authors and strangers arrange no series", async () => {
  const { id } = await aSeries();
  for (const context of [(await aPerson({ role: "author" })).context, anyone()])
    await expect(arrangeSeries({ id, parts: [], seen: [] }, context)).rejects.toThrow();
  expect(await countEvents()).toBe(0);
});

test("readers see and count the parts that are live, in order", async () => {
  const { id, one, two, three, context } = await aSerial();
  const { value, tags } = await read(three.path);
  expect(value?.onward?.series).toMatchObject({
    ...{ name: fields.name, path: "series/the-long-winter", part: 2, previous: { title: "One" }, next: null },
    parts: [{ title: "One" }, { title: "Three" }],
  });
  // The one that is not live yet changes the page when it comes out.
  for (const each of [seriesTag(id), articleTag(one.id), articleTag(two.id)]) expect(tags).toContain(each);
  await publishArticle({ id: two.id, version: two.version }, context);
  const now = (await read(three.path)).value?.onward?.series;
  expect(now).toMatchObject({ part: 3, previous: { title: "Two" } });
  const parts = await publishedParts(id, await publishedSections());
  expect(parts.map(({ title }) => title)).toEqual(["One", "Two", "Three"]);
});

test("who follows a series gets the parts that are out, the newest first, and each that comes out", async () => {
  await aSite();
  const { id, two, context } = await aSerial();
  const feed = () =>
    noted(async () => publishedFeed(await publishedSite(), await publishedSections(), { type: "series", id }));
  const before = await feed();
  expect(before.value.map(({ title }) => title).sort()).toEqual(["One", "Three"]);
  expect(before.value.every(({ html }) => html.includes("<p"))).toBe(true);
  expect(before.tags).toContain(articleTag(two.id));
  await publishArticle({ id: two.id, version: two.version }, { ...context, now: later(MINUTE) });
  expect((await feed()).value[0]?.title).toBe("Two");
});

test("a part that is withdrawn is gone at once, and comes back to its place", async () => {
  const { one, three, context } = await aSerial();
  await unpublishArticle({ id: one.id }, context);
  expect((await lastEvent())?.tags).toContain(articleTag(one.id));
  expect((await read(three.path)).value?.onward?.series).toMatchObject({ part: 1, previous: null });
  const again = await rewrite(context, one, { title: "One, again" });
  await publishArticle({ id: again.id, version: again.version }, context);
  expect((await read(three.path)).value?.onward?.series).toMatchObject({ part: 2, previous: { title: "One, again" } });
});

test("a text that is saved or published anew does not leave its series", async () => {
  const { id, one, context } = await aSerial();
  const again = await rewrite(context, one, { title: "Rewritten" });
  await publishArticle({ id: again.id, version: again.version }, context);
  const parts = await publishedParts(id, await publishedSections());
  expect(parts[0]?.title).toBe("Rewritten");
});

test("an article is a part of one series, and the refusal stands at its line and says of which", async () => {
  const { one, context } = await aSerial();
  const other = await aSeries({ slug: "other" });
  const free = await aDraft(context, { slug: "free" });
  await expect(arrangeSeries({ id: other.id, parts: [free.id, one.id], seen: [] }, context)).rejects.toMatchObject({
    fields: { "parts.1": expect.stringContaining("The long winter") },
  });
  const rows = await db().select().from(references);
  expect(rows.filter(({ role, targetId }) => role === "part" && targetId === other.id)).toEqual([]);
});

test("nobody makes a part of what they cannot see, and no standing page is one", async () => {
  const { id, one, two, three, context } = await aSerial();
  const seen = [one.id, two.id, three.id];
  await expect(arrangeSeries({ id, parts: ["0".repeat(16)], seen }, context)).rejects.toMatchObject({
    fields: { "parts.0": expect.stringContaining("not yours to see") },
  });
});

test("the order is changed as a whole: the record has both, every part is stale, and the same once more says nothing", async () => {
  const { id, one, two, three, context, viewer } = await aSerial();
  const parts = [three.id, one.id, two.id];
  await arrangeSeries({ id, parts, seen: [one.id, two.id, three.id] }, context);
  expect(await lastEvent()).toMatchObject({ before: { parts: [one.id, two.id, three.id] }, after: { parts } });
  expect((await lastEvent())?.tags).toEqual([latestTag, seriesTag(id), ...parts.map(articleTag)]);
  const events = await countEvents();
  await arrangeSeries({ id, parts, seen: parts }, context);
  expect(await countEvents()).toBe(events);
  expect((await deskSeries(viewer, id)).parts).toEqual([
    { id: three.id, title: "Three", state: "live" },
    { id: one.id, title: "One", state: "live" },
    { id: two.id, title: "Two", state: "not-live" },
  ]);
  expect(await deskSeriesList(viewer)).toMatchObject([{ id, parts: 3 }]);
});

test("of two who arrange a series at once, the second is told and takes nothing of the first's away", async () => {
  const { id, one, two, three, context, viewer } = await aSerial();
  const seen = [one.id, two.id, three.id];
  await arrangeSeries({ id, parts: [three.id, two.id, one.id], seen }, context);
  const events = await countEvents();
  await expect(arrangeSeries({ id, parts: [one.id], seen }, context)).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("Somebody changed this list meanwhile") },
  });
  expect((await deskSeries(viewer, id)).parts.map((part) => part.id)).toEqual([three.id, two.id, one.id]);
  // Both may have done the same, and whoever got no answer may say it again.
  await arrangeSeries({ id, parts: [three.id, two.id, one.id], seen }, context);
  expect(await countEvents()).toBe(events);
});

test("a deleted series leaves its articles as they are", async () => {
  const { id, one, context } = await aSerial();
  expect(await publishedSeriesPaths()).toEqual(["series/the-long-winter"]);
  await deleteSeries({ id }, context);
  expect((await read(one.path)).value?.onward?.series).toBeNull();
  expect(await publishedSeries("the-long-winter")).toBeNull();
  expect((await db().select().from(references)).filter(({ role }) => role === "part")).toEqual([]);
});
