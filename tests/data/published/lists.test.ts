import { expect, test } from "vitest";
import { publishedFeed } from "#lib/articles/published-feed.ts";
import { publishedFront } from "#lib/articles/published-front.ts";
import { type ListOf, publishedLatest, publishedList, type Turn } from "#lib/articles/published-lists.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { siteFacts } from "#lib/settings/site-facts.ts";
import { authorTag, latestTag, sectionsTag, sectionTag, topicTag } from "#lib/tags.ts";
import { aBody, aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { anAuthor, anEditor, aSection, aTopic, contextOf, later, MINUTE } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "./noted.ts";

freshStore("test");

const list = (of: ListOf, turn: Turn = {}, size = 3) =>
  noted(async () => publishedList(of, turn, await publishedSections(), size));
const titles = (cards: { title: string }[]) => cards.map((card) => card.title);

/** Stories 1 to `count`, a minute apart but for the last two, which share theirs. */
async function stories(count: number, facts: Parameters<typeof aLiveArticle>[1]) {
  const { viewer } = await anEditor();
  for (let n = 1; n <= count; n++) {
    const context = contextOf(viewer, later(Math.min(n, count - 1) * MINUTE));
    await aLiveArticle(context, { ...facts, title: `Story ${n}`, slug: `story-${n}` });
  }
}

test("a section's list holds what is live in it and below it, newest first, and nothing else", async () => {
  const { context, viewer } = await anEditor();
  const talks = await aSection({ slug: "talks" });
  const child = await aSection({ slug: "guarantees", name: "Guarantees", parent: talks });
  const author = await anAuthor({ name: "Mara" });
  await aLiveArticle(context, { title: "Older", slug: "older", sectionId: talks.id });
  await aLiveArticle(contextOf(viewer, later(MINUTE)), { title: "Newer", sectionId: child.id, bylines: [author.id] });
  await aLiveArticle(context, { title: "Elsewhere" });
  await aDraft(context, { title: "Draft", sectionId: talks.id });
  const { value, tags } = await list({ type: "section", id: talks.id });
  expect(titles(value.cards)).toEqual(["Newer", "Older"]);
  expect(value.cards[0]).toMatchObject({
    section: { name: "Guarantees", path: "talks/guarantees" },
    bylines: [{ name: "Mara" }],
  });
  expect(value).toMatchObject({ newer: null, older: null });
  for (const tag of [sectionTag(talks.id), sectionsTag, authorTag(author.id)]) expect(tags).toContain(tag);
});

test("topics and authors have lists of their own", async () => {
  const { context } = await anEditor();
  const [topic, author] = [await aTopic(), await anAuthor()];
  await aLiveArticle(context, { title: "Both", topics: [topic.id], bylines: [author.id] });
  const byTopic = await list({ type: "topic", id: topic.id });
  const byAuthor = await list({ type: "author", id: author.id });
  expect([titles(byTopic.value.cards), titles(byAuthor.value.cards)]).toEqual([["Both"], ["Both"]]);
  expect(byTopic.tags).toContain(topicTag(topic.id));
});

test("turning pages forward and back meets every story once, also those of one moment", async () => {
  const section = await aSection({ slug: "talks" });
  await stories(8, { sectionId: section.id });
  const of: ListOf = { type: "section", id: section.id };
  const [first, second, third] = await pages(of);
  const all = [first, second, third].flatMap((page) => titles(page?.cards ?? []));
  expect(all).toHaveLength(8);
  expect(new Set(all).size).toBe(8);
  expect(first?.newer).toBeNull();
  expect(third?.older).toBeNull();
  const back = (await list(of, { before: third?.newer as string })).value;
  expect(titles(back.cards)).toEqual(titles(second?.cards ?? []));
  const start = (await list(of, { before: back.newer as string })).value;
  expect(titles(start.cards)).toEqual(titles(first?.cards ?? []));
  expect(start.newer).toBeNull();
});

async function pages(of: ListOf) {
  const first = (await list(of)).value;
  const second = (await list(of, { after: first.older as string })).value;
  const third = (await list(of, { after: second.older as string })).value;
  return [first, second, third];
}

test("a cursor that nobody wrote opens the first page", async () => {
  const section = await aSection({ slug: "talks" });
  await stories(2, { sectionId: section.id });
  expect((await list({ type: "section", id: section.id }, { after: "nonsense!" })).value.cards).toHaveLength(2);
});

test("the front page shows each story once and is made stale by the newest", async () => {
  const talks = await aSection({ slug: "talks" });
  const child = await aSection({ slug: "guarantees", parent: talks });
  await stories(3, { sectionId: talks.id });
  await aLiveArticle((await anEditor()).context, { title: "Below", sectionId: child.id });
  const { value, tags } = await noted(async () => publishedFront(await publishedSections()));
  const shown = [value.lead, ...value.seconds, ...value.rails.flatMap((rail) => rail.cards)].map((card) => card?.title);
  expect(shown.sort()).toEqual(["Below", "Story 1", "Story 2", "Story 3"]);
  for (const tag of [latestTag, sectionsTag, sectionTag(talks.id)]) expect(tags).toContain(tag);
});

test("a feed carries whole texts with absolute addresses", async () => {
  const { context } = await anEditor();
  const site = siteFacts(
    { name: "P", tagline: "", language: "en", timeZone: "UTC", sample: false },
    "https://paper.example",
  );
  await aLiveArticle(context, { body: aBody("See [the talks](/talks).") });
  const { value, tags } = await noted(async () => publishedFeed(site, await publishedSections(), null));
  expect(value[0]?.html).toBe('<p>See <a href="https://paper.example/talks">the talks</a>.</p>');
  expect(tags).toContain(latestTag);
  expect(await publishedLatest(5, await publishedSections())).toHaveLength(1);
});
