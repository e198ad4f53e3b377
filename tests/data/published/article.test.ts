import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { store } from "#db/client.ts";
import { revisions } from "#db/schema/articles.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { articleTag, authorTag, pathTag, sectionsTag, topicTag } from "#lib/tags.ts";
import { aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anAuthor, anEditor, aSection, aTopic, contextOf, later, MINUTE, NOW } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "./noted.ts";

freshStore("test");

const read = (path: string) => noted(async () => publishedArticleAt(path, await publishedSections()));

test("a live article is read with its sections, authors and topics, and notes them all", async () => {
  const { context } = await anEditor();
  const talks = await aSection({ name: "Peace Talks", slug: "talks" });
  const guarantees = await aSection({ name: "Guarantees", slug: "guarantees", parent: talks });
  const [second, first] = [await anAuthor({ name: "Tomas Vey" }), await anAuthor({ name: "Mara Ellison" })];
  const topic = await aTopic({ name: "The lake", slug: "lake" });
  const live = await aLiveArticle(context, {
    sectionId: guarantees.id,
    bylines: [first.id, second.id],
    topics: [topic.id],
  });
  const { value, tags } = await read(live.path);
  expect(value).toMatchObject({
    path: "talks/guarantees/lake-conference",
    trail: [
      { name: "Peace Talks", path: "talks" },
      { name: "Guarantees", path: "talks/guarantees" },
    ],
    topics: [{ name: "The lake", path: "topics/lake" }],
    publishedAt: NOW,
    updatedAt: null,
    previous: null,
    next: null,
  });
  expect(value?.bylines.map((byline) => byline.name)).toEqual(["Mara Ellison", "Tomas Vey"]);
  expect(value?.html).toContain("<p>The delegations read one text");
  expect(tags).toEqual(
    new Set([
      pathTag(live.path),
      sectionsTag,
      articleTag(live.id),
      authorTag(first.id),
      authorTag(second.id),
      topicTag(topic.id),
    ]),
  );
});

test("what was written after publication is not read", async () => {
  const { context } = await anEditor();
  const live = await aLiveArticle(context);
  await rewrite(context, live, { title: "Not yet for readers" });
  expect((await read(live.path)).value?.title).toBe("What the lake conference settled");
});

test("an address with nothing behind it, or nothing any more, is noted all the same", async () => {
  const { context } = await anEditor();
  const live = await aLiveArticle(context);
  await unpublishArticle({ id: live.id }, context);
  const { value, tags } = await read(live.path);
  expect(value).toBeNull();
  expect(tags).toContain(pathTag(live.path));
});

test("the neighbours in the section are those published just before and after, also within one moment", async () => {
  const { viewer } = await anEditor();
  const section = await aSection({ slug: "talks" });
  const at = (minutes: number) => contextOf(viewer, later(minutes * MINUTE));
  const one = await aLiveArticle(at(0), { slug: "one", title: "One", sectionId: section.id });
  const others = [];
  for (const n of [2, 3])
    others.push(await aLiveArticle(at(1), { slug: `n${n}`, title: `N${n}`, sectionId: section.id }));
  const [lower, upper] = others.sort((a, b) => (a.id < b.id ? -1 : 1));
  const { value, tags } = await read(lower?.path as string);
  expect(value?.previous?.path).toBe(one.path);
  expect(value?.next?.path).toBe(upper?.path);
  expect(tags).toContain(articleTag(one.id));
  expect(tags).toContain(articleTag(upper?.id as string));
});

test("a later publication is told as an update", async () => {
  const { viewer, context } = await anEditor();
  const live = await aLiveArticle(context);
  const { id, version } = await rewrite(context, live, { title: "Better" });
  await publishArticle({ id, version }, contextOf(viewer, later(MINUTE)));
  expect((await read(live.path)).value).toMatchObject({ title: "Better", publishedAt: NOW, updatedAt: later(MINUTE) });
});

test("a body kept by an older renderer is rendered anew", async () => {
  const { context } = await anEditor();
  const live = await aLiveArticle(context);
  const old = { html: "<p>as it was</p>", rendererVersion: 0 };
  await store().transaction((tx) => tx.update(revisions).set(old).where(eq(revisions.articleId, live.id)));
  expect((await read(live.path)).value?.html).toContain("The delegations read one text");
});
