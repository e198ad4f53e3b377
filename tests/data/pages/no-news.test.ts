import { expect, test } from "vitest";
import { ARTICLE_STATES } from "#db/vocabulary.ts";
import { publishedArticles } from "#lib/api/published-list.ts";
import { deskArticles } from "#lib/articles/desk-list.ts";
import { addressesFrom, addressPages } from "#lib/articles/published-addresses.ts";
import { publishedFeed } from "#lib/articles/published-feed.ts";
import { publishedFront } from "#lib/articles/published-front.ts";
import { publishedLatest } from "#lib/articles/published-lists.ts";
import { withRelated } from "#lib/articles/published-related.ts";
import { ListInput } from "#lib/articles/schema.ts";
import { relatedSlot } from "#lib/content/related.ts";
import { deskLinkSearch } from "#lib/links/desk.ts";
import { deskFinds } from "#lib/palette/desk.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { aLiveArticle } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anEditor } from "#tests/support/make.ts";
import { aLivePage } from "#tests/support/standing.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

async function aPaper() {
  await aSite();
  const editor = await anEditor();
  const article = await aLiveArticle(editor.context);
  const page = await aLivePage(editor.context);
  return { ...editor, article, page, sections: await publishedSections() };
}

test("a live page is in no list of news: front page, newest, feeds, the API’s list", async () => {
  const { article, page, sections } = await aPaper();
  const front = await publishedFront(sections);
  const lists = [
    [front.lead, ...front.seconds].flatMap((card) => card ?? []),
    await publishedLatest(10, sections),
    await publishedFeed(await publishedSite(), sections, null),
    (await publishedArticles({ limit: 10 })).cards,
    (await publishedArticles({ limit: 10, language: "en" })).cards,
  ];
  for (const list of lists) expect(list.map(({ id }) => id)).toEqual([article.id]);
  expect(page.path).toBe("about");
});

test("it is in the ordinary sitemap", async () => {
  const { article, page } = await aPaper();
  const [start] = await addressPages();
  const addresses = start ? await addressesFrom(start) : [];
  expect(addresses.map(({ path }) => path).sort()).toEqual([page.path, article.path].sort());
});

test("it is no related article, whatever a text says", async () => {
  const { article, page } = await aPaper();
  const html = relatedSlot(page.id);
  expect(await withRelated([{ id: article.id, html, language: "en" }])).toEqual([""]);
});

test("the list of articles shows it in no state, the palette finds both, a link can lead there", async () => {
  const { viewer, article, page } = await aPaper();
  for (const state of ["open", "all", ...ARTICLE_STATES]) {
    const { rows } = await deskArticles(viewer, ListInput.parse({ state }));
    expect(rows.map(({ id }) => id)).not.toContain(page.id);
  }
  const found = (await deskFinds(viewer, "")).map(({ id }) => id);
  expect(found.sort()).toEqual([article.id, page.id].sort());
  expect(await deskFinds(viewer, "about")).toMatchObject([{ id: page.id, note: "page, live" }]);
  expect(await deskLinkSearch(viewer, "about")).toMatchObject([{ kind: "page", id: page.id, path: "/about" }]);
});
