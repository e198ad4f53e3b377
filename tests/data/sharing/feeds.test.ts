import { beforeEach, expect, test } from "vitest";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { publishedFeed } from "#lib/articles/published-feed.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { sharingOf } from "#lib/sharing/sharing.ts";
import { articleTag, authorTag, topicTag } from "#lib/tags.ts";
import { aBody, aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anAuthor, anEditor, aTopic } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "../published/noted.ts";

freshStore("test");
beforeEach(() => aSite());

test("a topic and an author have feeds of their own, without what is not out, and lose what is withdrawn", async () => {
  const { context } = await anEditor();
  const [topic, author] = [await aTopic({ slug: "guarantees" }), await anAuthor({ slug: "mara" })];
  const facts = { topics: [topic.id], bylines: [author.id] };
  const live = await aLiveArticle(context, { ...facts, slug: "out" });
  await aDraft(context, { ...facts, slug: "not-out" });
  await aLiveArticle(context, { slug: "elsewhere" });
  const [site, sections] = [await publishedSite(), await publishedSections()];
  const of = { topic: { type: "topic", id: topic.id }, author: { type: "author", id: author.id } } as const;
  for (const [each, tag] of [
    [of.topic, topicTag(topic.id)],
    [of.author, authorTag(author.id)],
  ] as const) {
    const { value, tags } = await noted(() => publishedFeed(site, sections, each));
    expect(value.map(({ id }) => id)).toEqual([live.id]);
    expect(tags).toContain(tag);
  }
  await unpublishArticle({ id: live.id }, context);
  expect((await lastEvent())?.tags).toEqual(expect.arrayContaining([topicTag(topic.id), authorTag(author.id)]));
  expect(await publishedFeed(site, sections, of.topic)).toEqual([]);
  expect(await publishedFeed(site, sections, of.author)).toEqual([]);
});

test("a site that wishes so gives the beginning of its texts, at most 600 letters of them", async () => {
  const { context } = await anEditor();
  const body = aBody(`${"The first sentence ends here. ".repeat(40)}`);
  const { id } = await aLiveArticle(context, { body });
  const [site, sections] = [await publishedSite(), await publishedSections()];
  const [whole] = await publishedFeed(site, sections, null);
  expect(whole).toMatchObject({ id, excerpt: "" });
  expect(whole?.html).toContain("The first sentence ends here.");
  const cut = { ...site, sharing: sharingOf({ feedTexts: "excerpt" }) };
  const [begun] = await publishedFeed(cut, sections, null);
  expect(begun?.html).toBe("");
  expect(begun?.excerpt.length).toBeLessThanOrEqual(600);
  expect(begun?.excerpt).toMatch(/^The first sentence ends here\..*here\.$/);
});

test("what is published goes out of the feeds it leaves with its topic", async () => {
  const { context } = await anEditor();
  const [first, second] = [await aTopic({ slug: "first" }), await aTopic({ slug: "second" })];
  const live = await aLiveArticle(context, { topics: [first.id] });
  const changed = await rewrite(context, live, { topics: [second.id] });
  await publishArticle({ id: live.id, version: changed.version }, context);
  expect((await lastEvent())?.tags).toEqual(
    expect.arrayContaining([topicTag(first.id), topicTag(second.id), articleTag(live.id)]),
  );
});
