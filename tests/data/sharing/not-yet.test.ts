import { expect, test } from "vitest";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { addressesFrom, addressPages } from "#lib/articles/published-addresses.ts";
import { publishedArticleOf } from "#lib/articles/published-by-id.ts";
import { publishedFeed } from "#lib/articles/published-feed.ts";
import { publishedLatest } from "#lib/articles/published-lists.ts";
import { publishedMarkdown } from "#lib/articles/published-markdown.ts";
import { publishedNews } from "#lib/articles/published-news.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { setEmbargo } from "#lib/schedule/commands/set-embargo.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { siteFacts } from "#lib/settings/site-facts.ts";
import { articleTag, latestTag, pathTag } from "#lib/tags.ts";
import { aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { anEditor, DAY, later } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
const site = siteFacts(
  { name: "The Paper", tagline: "", language: "en", timeZone: "UTC", sample: false },
  "https://paper.example",
);

/** All that programs are told of articles, as one text. */
async function toldToPrograms(id: string, path: string): Promise<string> {
  const sections = await publishedSections();
  const [start] = await addressPages();
  return JSON.stringify([
    await publishedFeed(site, sections, null),
    await publishedNews(later(-2 * DAY)),
    await publishedLatest(50, sections),
    start ? await addressesFrom(start) : [],
    await publishedMarkdown(path, site, sections),
    await publishedArticleOf(id, sections),
  ]);
}

test("what is scheduled or under embargo is told to no program", async () => {
  const { context } = await anEditor();
  const draft = await aDraft(context, { title: "Kept for tomorrow", slug: "kept" });
  await setEmbargo({ id: draft.id, local: "2030-01-16T12:00", zone: "UTC" }, context);
  const when = { local: "2030-01-17T12:00", zone: "UTC" };
  await scheduleArticle({ id: draft.id, version: draft.version, act: "publish", ...when }, context);
  const { slug } = draft.content;
  expect(await toldToPrograms(draft.id, slug)).toBe("[[],[],[],[],null,null]");
});

test("what is withdrawn is told to none any more, and the withdrawal names every page that told of it", async () => {
  const { context } = await anEditor();
  const live = await aLiveArticle(context, { title: "Soon gone" });
  expect((await toldToPrograms(live.id, live.path)).match(/Soon gone/g)?.length).toBeGreaterThanOrEqual(5);
  await unpublishArticle({ id: live.id }, context);
  expect(await toldToPrograms(live.id, live.path)).toBe("[[],[],[],[],null,null]");
  const tags = [latestTag, articleTag(live.id), pathTag(live.path)];
  expect((await lastEvent())?.tags).toEqual(expect.arrayContaining(tags));
});
