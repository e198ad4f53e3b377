import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { redirects } from "#db/schema/redirects.ts";
import { references } from "#db/schema/references.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { pageCache } from "#lib/kernel/page-cache/cache.ts";
import type { Page } from "#lib/kernel/page-cache/page.ts";
import { articleTag, authorTag, latestTag, pathTag, sectionTag } from "#lib/tags.ts";
import { aBody, aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import {
  aContributor,
  anAuthor,
  anEditor,
  anyone,
  aPerson,
  aSection,
  contextOf,
  later,
  MINUTE,
} from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

async function liveRow(id: string) {
  const [row] = await db()
    .select({ article: articles, live: revisions })
    .from(articles)
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(eq(articles.id, id));
  return row;
}

test("an editor publishes somebody else's draft and readers get it, finished, at its address", async () => {
  const author = await aPerson();
  const editor = await anEditor();
  const section = await aSection({ slug: "peace-talks" });
  const draft = await aDraft(author.context, { sectionId: section.id });

  const { path } = await publishArticle({ id: draft.id, version: draft.version }, editor.context);

  expect(path).toBe("peace-talks/lake-conference");
  const row = await liveRow(draft.id);
  expect(row?.article).toMatchObject({ state: "live", path });
  expect(row?.live).toMatchObject({ number: 1, revisionKind: "published", createdBy: editor.viewer.id });
  expect(row?.live?.html).toContain("The delegations read one text");
});

test("an author publishes an own article", async () => {
  const author = await aPerson({ role: "author" });
  const draft = await aDraft(author.context);
  await publishArticle({ id: draft.id, version: draft.version }, author.context);
  expect((await liveRow(draft.id))?.article.state).toBe("live");
});

test("a contributor is refused, and so is a stranger; nothing goes live", async () => {
  const contributor = await aContributor();
  const draft = await aDraft(contributor.context);
  await expect(publishArticle({ id: draft.id, version: draft.version }, contributor.context)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(publishArticle({ id: draft.id, version: draft.version }, anyone())).rejects.toMatchObject({
    code: "unauthenticated",
  });
  expect((await liveRow(draft.id))?.article).toMatchObject({ state: "draft", path: null });
});

test("the publication is recorded with who, what and the pages it makes stale", async () => {
  const editor = await anEditor();
  const section = await aSection();
  const byline = await anAuthor();
  const { id, path } = await aLiveArticle(editor.context, { sectionId: section.id, bylines: [byline.id] });
  const event = await lastEvent();
  expect(event).toMatchObject({
    name: "article.publish",
    actorId: editor.viewer.id,
    targetType: "article",
    targetId: id,
    after: { path, revision: 1 },
  });
  expect(event?.tags).toEqual(
    expect.arrayContaining([latestTag, articleTag(id), pathTag(path), sectionTag(section.id), authorTag(byline.id)]),
  );
});

test("what readers would miss is named field by field, and nothing goes live", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context, {
    title: "",
    standfirst: "",
    bylines: [],
    sectionId: null,
    slug: "",
    body: aBody(""),
  });
  const refusal = publishArticle({ id: draft.id, version: draft.version }, editor.context);
  await expect(refusal).rejects.toMatchObject({ code: "invalid" });
  const { fields } = await refusal.catch((error) => error);
  expect(Object.keys(fields).sort()).toEqual(["body", "bylines", "sectionId", "slug", "standfirst", "title"]);
});

test("a version that nobody read is not published", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  await rewrite(editor.context, draft, { title: "Changed in the meantime" });
  await expect(publishArticle({ id: draft.id, version: draft.version }, editor.context)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("work on a live article reaches readers only with the next publication", async () => {
  const editor = await anEditor();
  const first = await aLiveArticle(editor.context);
  const changed = await rewrite(editor.context, first, { title: "A second thought" });
  expect(await liveRow(first.id)).toMatchObject({
    article: { state: "live-with-changes" },
    live: { title: first.content.title },
  });

  await publishArticle({ id: first.id, version: changed.version }, contextOf(editor.viewer, later(5 * MINUTE)));
  const row = await liveRow(first.id);
  expect(row).toMatchObject({
    article: { state: "live", republishedAt: later(5 * MINUTE) },
    live: { title: "A second thought", number: 2 },
  });
  expect(row?.article.publishedAt).toEqual(later(0));
});

test("publishing what is already live changes nothing and records nothing", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  const before = await lastEvent();
  await publishArticle({ id: live.id, version: live.version }, editor.context);
  expect(await lastEvent()).toEqual(before);
});

test("a new address leaves a redirect, and going back takes it away", async () => {
  const editor = await anEditor();
  const section = await aSection({ slug: "talks" });
  const first = await aLiveArticle(editor.context, { sectionId: section.id, slug: "one" });
  const second = await rewrite(editor.context, first, { slug: "two" });
  await publishArticle({ id: first.id, version: second.version }, editor.context);
  expect(await db().select().from(redirects)).toMatchObject([{ path: "talks/one", articleId: first.id }]);

  const third = await rewrite(editor.context, second, { slug: "one" });
  await publishArticle({ id: first.id, version: third.version }, editor.context);
  expect(await db().select().from(redirects)).toMatchObject([{ path: "talks/two", articleId: first.id }]);
});

test("two live articles cannot share an address; the second is told beside the field", async () => {
  const editor = await anEditor();
  const section = await aSection();
  await aLiveArticle(editor.context, { sectionId: section.id, slug: "same" });
  const second = await aDraft(editor.context, { sectionId: section.id, slug: "same", title: "Another" });
  await expect(publishArticle({ id: second.id, version: second.version }, editor.context)).rejects.toMatchObject({
    code: "conflict",
    fields: { slug: expect.any(String) },
  });
});

test("an article stands on the lists of its section and of every section above", async () => {
  const editor = await anEditor();
  const parent = await aSection({ slug: "peace" });
  const child = await aSection({ slug: "guarantees", parent });
  const { id } = await aLiveArticle(editor.context, { sectionId: child.id });
  const rows = await db().select().from(references).where(eq(references.targetType, "section"));
  const live = rows
    .filter((row) => row.scope === "live" && row.articleId === id)
    .sort((a, b) => a.position - b.position);
  expect(live.map((row) => row.targetId)).toEqual([child.id, parent.id]);
});

test("publishing between two articles makes the pages of both neighbours stale", async () => {
  const editor = await anEditor();
  const section = await aSection();
  const older = await aLiveArticle(contextOf(editor.viewer, later(-10 * MINUTE)), {
    sectionId: section.id,
    slug: "older",
  });
  const newer = await aLiveArticle(contextOf(editor.viewer, later(10 * MINUTE)), {
    sectionId: section.id,
    slug: "newer",
  });
  await aLiveArticle(editor.context, { sectionId: section.id, slug: "between" });
  expect((await lastEvent())?.tags).toEqual(expect.arrayContaining([articleTag(older.id), articleTag(newer.id)]));
});

test("cached pages of the article are gone before the command answers", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const cache = pageCache();
  cache.set("/its-page", aPage([articleTag(draft.id)]), cache.generation());
  cache.set("/another", aPage([articleTag("somethingelse")]), cache.generation());
  await publishArticle({ id: draft.id, version: draft.version }, editor.context);
  expect(cache.get("/its-page")).toBeUndefined();
  expect(cache.get("/another")).toBeDefined();
});

function aPage(tags: string[]): Page {
  const variant = { headers: [], notModified: [], etag: "", body: Buffer.from("page") };
  return {
    status: 200,
    tags,
    countsAs: null,
    br: variant,
    gzip: variant,
    plain: null,
    expires: Number.POSITIVE_INFINITY,
    size: 4,
  };
}
