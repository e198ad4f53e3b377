import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { media } from "#db/schema/media.ts";
import { sections } from "#db/schema/sections.ts";
import { series } from "#db/schema/series.ts";
import { site } from "#db/schema/site.ts";
import { topics } from "#db/schema/topics.ts";
import { beginSite } from "#lib/sample/commands/begin-site.ts";
import { markSample } from "#lib/sample/commands/mark-sample.ts";
import { removeSample } from "#lib/sample/commands/remove-sample.ts";
import { PLANTING } from "#lib/sample/policy.ts";
import { arrangeSeries } from "#lib/series/commands/arrange.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { siteTag } from "#lib/tags.ts";
import { createTopic } from "#lib/topics/commands/create.ts";
import { aDraft, aLiveArticle, type MadeDraft, rewrite } from "#tests/support/articles.ts";
import {
  aContributor,
  anAdmin,
  anAuthor,
  anEditor,
  anyone,
  aPerson,
  aSection,
  aSeries,
  aTopic,
  NOW,
  system,
} from "#tests/support/make.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

/** As the server plants it: what is made by this actor is marked as sample. */
const planting = () => system(PLANTING);

/** A planted sample: one live article with everything that an article can name, and one of each that nothing names. */
async function aSample() {
  await beginSite({}, system());
  const sample = true;
  const context = planting();
  const [peace, unused] = [await aSection({ slug: "peace", sample }), await aSection({ slug: "unused", sample })];
  const guarantees = await aSection({ slug: "guarantees", parent: peace, sample });
  const [author, idle] = [await anAuthor({ sample }), await anAuthor({ sample })];
  const [topic, spare] = [await aTopic({ sample }), await aTopic({ sample })];
  const [picture, blank] = [await aPicture({ seed: 1, context }), await aPicture({ seed: 2, context })];
  const lead = { mediaId: picture.id, alt: "A bridge", caption: "", credit: "" };
  const article = await aLiveArticle(context, {
    slug: "sample",
    sectionId: guarantees.id,
    bylines: [author.id],
    topics: [topic.id],
    lead,
  });
  await markSample({}, system());
  return { peace, guarantees, unused, author, topic, picture, idle, spare, blank, lead, article };
}

async function setUp() {
  await store().transaction((tx) => tx.update(site).set({ setUpAt: NOW }).where(eq(site.id, 1)));
}

async function left() {
  const ids = async (table: typeof articles | typeof authors | typeof media | typeof sections | typeof topics) =>
    (await db().select({ id: table.id }).from(table)).map((row) => row.id).sort();
  return {
    articles: await ids(articles),
    sections: await ids(sections),
    authors: await ids(authors),
    topics: await ids(topics),
    pictures: await ids(media),
  };
}

test("an admin removes the whole sample, the record counts it, and every page is made anew", async () => {
  const { picture, blank } = await aSample();
  await setUp();
  const admin = await anAdmin();
  expect(await deskSite(admin.viewer)).toMatchObject({ sample: { articles: 1 } });
  const removed = await removeSample({}, admin.context);
  expect(removed.articles).toBe(1);
  expect(removed.pictures.sort()).toEqual([picture.id, blank.id].sort());
  expect(await left()).toEqual({ articles: [], sections: [], authors: [], topics: [], pictures: [] });
  expect(await lastEvent()).toMatchObject({
    name: "sample.remove",
    actorId: admin.person.id,
    after: { articles: 1, pictures: 2 },
    tags: [siteTag],
  });
  expect((await deskSite(admin.viewer)).sample).toBeNull();
});

test("nobody but an admin removes it", async () => {
  const { article } = await aSample();
  await setUp();
  for (const context of [
    (await anEditor()).context,
    (await aPerson({ role: "author" })).context,
    (await aContributor()).context,
    anyone(),
  ]) {
    await expect(removeSample({}, context)).rejects.toMatchObject({
      code: expect.stringMatching(/forbidden|unauthenticated/),
    });
  }
  expect((await left()).articles).toEqual([article.id]);
  await expect(removeSample({ all: true } as never, (await anAdmin()).context)).rejects.toThrow();
});

test("what own articles use stays, with the sections above, and stops being a sample", async () => {
  const sample = await aSample();
  await setUp();
  const admin = await anAdmin();
  const own = await aDraft(admin.context, {
    slug: "own",
    sectionId: sample.guarantees.id,
    bylines: [sample.author.id],
    topics: [sample.topic.id],
    lead: sample.lead,
  });
  await removeSample({}, admin.context);
  expect(await left()).toEqual({
    articles: [own.id],
    sections: [sample.peace.id, sample.guarantees.id].sort(),
    authors: [sample.author.id],
    topics: [sample.topic.id],
    pictures: [sample.picture.id],
  });
  for (const table of [articles, sections, authors, topics, media]) {
    expect((await db().select({ sample: table.sample }).from(table)).every((row) => !row.sample)).toBe(true);
  }
});

test("what only the live page of an own article still names stays too", async () => {
  const sample = await aSample();
  await setUp();
  const admin = await anAdmin();
  const own = await aLiveArticle(admin.context, {
    slug: "own",
    sectionId: sample.unused.id,
    bylines: [sample.idle.id],
    topics: [sample.spare.id],
  });
  await rewrite(admin.context, own, {
    sectionId: (await aSection({ slug: "new" })).id,
    bylines: [(await anAuthor()).id],
    topics: [],
  });
  await removeSample({}, admin.context);
  const kept = await left();
  expect(kept.sections).toContain(sample.unused.id);
  expect(kept.authors).toContain(sample.idle.id);
  expect(kept.topics).toEqual([sample.spare.id]);
});

test("a series of nothing but the sample goes with it, one with an own part and an own one stay", async () => {
  const { article, peace } = await aSample();
  await setUp();
  const admin = await anAdmin();
  const other = await aLiveArticle(planting(), { slug: "other", sectionId: peace.id });
  const own = await aDraft(admin.context, { slug: "own" });
  const [gone, kept, empty] = [await aSeries(), await aSeries(), await aSeries()];
  await arrangeSeries({ id: gone.id, parts: [article.id], seen: [] }, admin.context);
  await arrangeSeries({ id: kept.id, parts: [other.id, own.id], seen: [] }, admin.context);
  await removeSample({}, admin.context);
  const left = (await db().select({ id: series.id }).from(series)).map(({ id }) => id);
  expect(left.sort()).toEqual([kept.id, empty.id].sort());
});

test("own records that nothing uses yet are left alone", async () => {
  await aSample();
  await setUp();
  const own = {
    section: await aSection({ slug: "own" }),
    author: await anAuthor(),
    topic: await aTopic(),
    picture: await aPicture({ seed: 3 }),
  };
  await removeSample({}, (await anAdmin()).context);
  expect(await left()).toEqual({
    articles: [],
    sections: [own.section.id],
    authors: [own.author.id],
    topics: [own.topic.id],
    pictures: [own.picture.id],
  });
});

test("a sample article that was changed goes with its changes", async () => {
  const { article } = await aSample();
  await setUp();
  const admin = await anAdmin();
  await rewrite(admin.context, article as MadeDraft, { title: "Rewritten by hand" });
  expect((await removeSample({}, admin.context)).articles).toBe(1);
});

test("an own section below a sample section keeps it", async () => {
  const { peace } = await aSample();
  await setUp();
  const own = await aSection({ slug: "own", parent: peace });
  await removeSample({}, (await anAdmin()).context);
  expect((await left()).sections).toEqual([peace.id, own.id].sort());
});

test("a planting that was cut short is cleared and begun again, whatever it had made", async () => {
  await beginSite({}, planting());
  const topic = await createTopic({ name: "Half", slug: "half", description: "" }, planting());
  await aLiveArticle(planting(), {
    sectionId: (await aSection({ sample: true })).id,
    topics: [topic.id],
    bylines: [(await anAuthor({ sample: true })).id],
  });
  expect((await beginSite({}, planting())).begun).toBe(false);
  await removeSample({}, planting());
  expect(await left()).toEqual({ articles: [], sections: [], authors: [], topics: [], pictures: [] });
});

test("a database that holds articles of its own gets no sample, and loses nothing", async () => {
  const { id } = await aLiveArticle(system("seed"));
  expect((await beginSite({}, planting())).begun).toBe(true);
  await removeSample({}, planting());
  expect((await left()).articles).toEqual([id]);
});
