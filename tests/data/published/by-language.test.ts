import { expect, test } from "vitest";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { publishedInLanguage } from "#lib/articles/published-by-language.ts";
import { publishedFeed } from "#lib/articles/published-feed.ts";
import { publishedFront } from "#lib/articles/published-front.ts";
import { publishedSearch } from "#lib/search/published.ts";
import { wishOf } from "#lib/search/wish.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { changeLanguages } from "#lib/settings/commands/change-languages.ts";
import { changeSettings } from "#lib/settings/commands/change-settings.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { latestTag, sectionTag, siteTag } from "#lib/tags.ts";
import { aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anAdmin, anEditor, aSection, contextOf, later, MINUTE } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { aSite } from "#tests/support/site-row.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "./noted.ts";

freshStore("test");

test("a front in a language holds what is out in it, newest first, and what changed its language changes fronts", async () => {
  const { viewer } = await anEditor();
  const [talks, letters] = [await aSection({ slug: "talks" }), await aSection({ slug: "letters" })];
  const made = [];
  for (const [n, language] of ["uk", "en", "uk", "uk", "de"].entries()) {
    const context = contextOf(viewer, later(n * MINUTE));
    const sectionId = n === 2 ? letters.id : talks.id;
    made.push(await aLiveArticle(context, { language, sectionId, slug: `s${n}`, title: `Story ${n}` }));
  }
  const sections = await publishedSections();
  const newest = async () => (await publishedInLanguage("uk", 10, sections)).map(({ title }) => title);
  expect(await newest()).toEqual(["Story 3", "Story 2", "Story 0"]);
  const { value: front, tags } = await noted(() => publishedFront(sections, { language: "uk" }));
  expect([front.lead, ...front.seconds].map((card) => card?.title)).toEqual(["Story 3", "Story 2", "Story 0"]);
  for (const tag of [latestTag, sectionTag(talks.id)]) expect(tags).toContain(tag);
  expect((await publishedFront(sections)).lead?.title).toBe("Story 4");
  const feed = await publishedFeed(await publishedSite(), sections, { type: "language", id: "uk" });
  expect(feed.map(({ title }) => title)).toEqual(["Story 3", "Story 2", "Story 0"]);
  const [first, , second] = made;
  if (!first || !second) throw new Error("unreachable");
  const { version } = await rewrite(contextOf(viewer), first, { language: "fr" });
  await publishArticle({ id: first.id, version }, contextOf(viewer, later(9 * MINUTE)));
  await unpublishArticle({ id: second.id }, contextOf(viewer));
  expect(await newest()).toEqual(["Story 3"]);
});

test("a search is held to a language", async () => {
  const { context } = await anEditor();
  const sectionId = (await aSection()).id;
  for (const language of ["en", "de"])
    await aLiveArticle(context, { language, slug: language, sectionId, title: `Ferry in ${language}` });
  const sections = await publishedSections();
  const search = (language: string) => publishedSearch(wishOf({ q: "ferry", language }), { sections, timeZone: "UTC" });
  const german = await search("de");
  expect(german?.found.map(({ card }) => card.language)).toEqual(["de"]);
  expect(german?.narrowed).toEqual([{ name: "language", label: "de" }]);
  expect((await search(""))?.found).toHaveLength(2);
  expect((await search("d'"))?.found).toHaveLength(2);
});

test("a site says in which languages it publishes; its own is always the first of them, and one alone is none", async () => {
  await aSite();
  const { context, viewer } = await anAdmin();
  await changeLanguages({ languages: ["uk", "en", "pt-br", "uk"] }, context);
  expect((await publishedSite()).languages).toEqual(["en", "uk", "pt-BR"]);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "site.change-languages", actorId: viewer.id, tags: [siteTag] },
    ...{ before: { languages: ["en"] }, after: { languages: ["en", "uk", "pt-BR"] } },
  });
  await changeSettings({ name: "Test", tagline: "", language: "uk", timeZone: "UTC" }, context);
  expect((await publishedSite()).languages).toEqual(["uk", "en", "pt-BR"]);
  await changeLanguages({ languages: [] }, context);
  expect((await publishedSite()).languages).toEqual([]);
  const events = await countEvents();
  await changeLanguages({ languages: ["uk"] }, context);
  expect(await countEvents()).toBe(events);
  await expect(changeLanguages({ languages: ["uk and fr"] }, context)).rejects.toThrow(/language code/);
  await expect(changeLanguages({ languages: ["fr"] }, (await anEditor()).context)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a section that was at /in before stays there, and the setting says so", async () => {
  await aSite();
  const { context } = await anAdmin();
  await aSection({ slug: "in", name: "Inland" });
  const change = changeLanguages({ languages: ["uk"] }, context);
  await expect(change).rejects.toMatchObject({
    fields: { languages: expect.stringMatching(/“Inland” stands at \/in/) },
  });
});
