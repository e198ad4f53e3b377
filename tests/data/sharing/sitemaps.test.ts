import { expect, test } from "vitest";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { publishedNews } from "#lib/articles/published-news.ts";
import { picturesByArticle } from "#lib/articles/published-pictures.ts";
import { publishedAuthorPages, publishedAuthorPaths } from "#lib/authors/published.ts";
import { latestTag, mediaTag } from "#lib/tags.ts";
import { publishedTopicPages, publishedTopicPaths } from "#lib/topics/published.ts";
import { aBody, aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { anAuthor, anEditor, aTopic, contextOf, DAY, later, NOW } from "#tests/support/make.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "../published/noted.ts";

freshStore("test");

test("news are what came out in the last two days, newest first, without pages, drafts and what was taken back", async () => {
  const { viewer, context } = await anEditor();
  await aLiveArticle(contextOf(viewer, later(-2 * DAY - 1)), { slug: "too-old" });
  const first = await aLiveArticle(contextOf(viewer, later(-2 * DAY)), { slug: "just-in-time", language: "uk" });
  const second = await aLiveArticle(context, { slug: "today" });
  await aDraft(context, { slug: "not-out" });
  const { value, tags } = await noted(() => publishedNews(later(-2 * DAY)));
  expect(value.map(({ path }) => path)).toEqual([second.path, first.path]);
  expect(value[1]).toMatchObject({ language: "uk", publishedAt: later(-2 * DAY) });
  expect(tags).toEqual(new Set([latestTag]));
  await unpublishArticle({ id: second.id }, context);
  expect((await lastEvent())?.tags).toContain(latestTag);
  expect((await publishedNews(later(-2 * DAY))).map(({ path }) => path)).toEqual([first.path]);
  expect(await publishedNews(NOW)).toEqual([]);
});

test("the sitemap of pictures names those of the text and the lead picture once, of live articles alone", async () => {
  const { context } = await anEditor();
  const [lead, inText] = [await aPicture(), await aPicture({ seed: 1 })];
  const body = JSON.parse(aBody());
  for (const mediaId of [inText.id, inText.id, lead.id])
    body.content.push({
      type: "figure",
      attrs: { mediaId, id: `figure${body.content.length}000` },
      content: [{ type: "figureCaption" }, { type: "figureCredit" }],
    });
  const shown = { mediaId: lead.id, alt: "A quay", caption: "", credit: "" };
  const live = await aLiveArticle(context, { lead: shown as never, body: JSON.stringify(body), slug: "pictures" });
  const draft = await aDraft(context, { lead: shown as never, slug: "not-out" });
  const { value, tags } = await noted(() => picturesByArticle([live.id, draft.id]));
  expect([...value.keys()]).toEqual([live.id]);
  expect(
    value
      .get(live.id)
      ?.map((url) => url.split("/")[2])
      .sort(),
  ).toEqual([lead.id, inText.id].sort());
  expect(tags).toEqual(new Set([mediaTag(lead.id), mediaTag(inText.id)]));
});

test("topics and authors with something live are in their sitemaps, page by page", async () => {
  const { context } = await anEditor();
  const topics = await Promise.all(["a", "b", "c"].map((slug) => aTopic({ slug })));
  const authors = await Promise.all(["x", "y", "z"].map((slug) => anAuthor({ slug })));
  await aTopic({ slug: "bb-unused" });
  const facts = { topics: topics.map(({ id }) => id), bylines: authors.map(({ id }) => id) };
  const live = await aLiveArticle(context, facts);
  expect(await publishedTopicPages(2)).toEqual(["a", "c"]);
  expect(await publishedTopicPaths("a", 2)).toEqual(["topics/a", "topics/b"]);
  expect(await publishedTopicPaths("c", 2)).toEqual(["topics/c"]);
  expect(await publishedAuthorPages(2)).toEqual(["x", "z"]);
  expect(await publishedAuthorPaths("z")).toEqual(["authors/z"]);
  await unpublishArticle({ id: live.id }, context);
  expect(await publishedTopicPages(2)).toEqual([]);
  expect(await publishedAuthorPages()).toEqual([]);
});
