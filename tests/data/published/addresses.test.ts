import { expect, test } from "vitest";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { addressesFrom, addressPages, movedTo } from "#lib/articles/published-addresses.ts";
import { articleTag, latestTag, pathTag } from "#lib/tags.ts";
import { aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anEditor, aSection, contextOf, later, MINUTE } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "./noted.ts";

freshStore("test");

test("an old address leads to where the article is now, until it is withdrawn", async () => {
  const { context } = await anEditor();
  const live = await aLiveArticle(context, { slug: "first" });
  const changed = await rewrite(context, live, { slug: "second" });
  const { path } = await publishArticle({ id: live.id, version: changed.version }, context);
  const { value, tags } = await noted(() => movedTo(live.path));
  expect(value).toBe(path);
  expect(tags).toContain(pathTag(live.path));
  expect(tags).toContain(articleTag(live.id));
  await unpublishArticle({ id: live.id }, context);
  expect(await movedTo(live.path)).toBeNull();
});

test("an address that nothing ever had leads nowhere", async () => {
  expect(await movedTo("no/such/thing")).toBeNull();
});

test("the pages of a sitemap hold every live address once", async () => {
  const { viewer } = await anEditor();
  const section = await aSection({ slug: "talks" });
  // Two share a moment, across the border of a page.
  const minutes = [1, 2, 2, 3, 4];
  for (const [n, minute] of minutes.entries()) {
    await aLiveArticle(contextOf(viewer, later(minute * MINUTE)), { slug: `s${n}`, sectionId: section.id });
  }
  const { value: pages, tags } = await noted(() => addressPages(2));
  expect(pages).toHaveLength(3);
  expect(tags).toContain(latestTag);
  const addresses = (await Promise.all(pages.map((start) => addressesFrom(start, 2)))).flat();
  expect(addresses.map((each) => each.path).sort()).toEqual(minutes.map((_, n) => `talks/s${n}`));
});

test("a site without articles has no pages of addresses", async () => {
  expect(await addressPages()).toEqual([]);
});
