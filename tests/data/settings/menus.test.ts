import { beforeEach, expect, test } from "vitest";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { changeMenus } from "#lib/settings/commands/change-menus.ts";
import { deskMenus } from "#lib/settings/desk-menus.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { articleTag, sectionsTag, siteTag, topicTag } from "#lib/tags.ts";
import { aSite } from "#tests/support/door.ts";
import { anAdmin, anEditor, anyone, aSection, aTopic } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { aLivePage, aPage } from "#tests/support/standing.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "../published/noted.ts";

freshStore("test");
beforeEach(() => aSite());

async function aMenu(context: Context) {
  const [section, topic, page] = [
    await aSection({ name: "Europe", slug: "europe" }),
    await aTopic({ name: "Ferries", slug: "ferries" }),
    await aLivePage(context),
  ];
  const entries = [
    { label: "The continent", to: { section: section.id } },
    { label: "", to: { topic: topic.id } },
    { label: "", to: { page: page.id } },
    { label: "Shop", to: { url: "https://shop.example/" } },
  ];
  await changeMenus({ menu: "head", entries }, context);
  return { topic, page, entries };
}

test("readers get the lines in their order, each by its label or by its own name; the other menu stays as it comes", async () => {
  const { context } = await anAdmin();
  const { page, topic } = await aMenu(context);
  const { value, tags } = await noted(publishedSite);
  expect(value.menus).toEqual({
    head: [
      { label: "The continent", href: "/europe" },
      { label: "Ferries", href: "/topics/ferries" },
      { label: "About us", href: "/about" },
      { label: "Shop", href: "https://shop.example/" },
    ],
    foot: null,
  });
  expect(tags).toEqual(new Set([siteTag, sectionsTag, topicTag(topic.id), articleTag(page.id)]));
});

test("what is withdrawn is not shown to readers, is marked in the settings, and may stay, so that the rest can be saved", async () => {
  const { context, viewer } = await anAdmin();
  const { page, entries } = await aMenu(context);
  await unpublishArticle({ id: page.id }, context);
  expect((await publishedSite()).menus.head?.map(({ label }) => label)).toEqual(["The continent", "Ferries", "Shop"]);
  const { head } = await deskMenus(viewer);
  expect(head?.map(({ name, state }) => [name, state])).toEqual([
    ["Europe", "shown"],
    ["Ferries", "shown"],
    ["About us", "not-live"],
    ["https://shop.example/", "shown"],
  ]);
  await changeMenus({ menu: "head", entries: entries.toReversed() }, context);
});

test("a draft of a page may stand in the menu before it is live", async () => {
  const { context } = await anAdmin();
  const { id } = await aPage(context);
  await changeMenus({ menu: "foot", entries: [{ label: "", to: { page: id } }] }, context);
  expect((await publishedSite()).menus).toEqual({ head: null, foot: [] });
});

test("the change is recorded, makes every page stale, counts once, and can be taken back", async () => {
  const { context, viewer } = await anAdmin();
  const input = { menu: "foot" as const, entries: [{ label: "Write", to: { url: "mailto:desk@paper.example" } }] };
  await changeMenus(input, context);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "site.change-menus", actorId: viewer.id, tags: [siteTag] },
    after: { menu: "foot", entries: ["Write (mailto:desk@paper.example)"] },
  });
  await changeMenus(input, context);
  expect(await countEvents()).toBe(1);
  await changeMenus({ menu: "foot", entries: null }, context);
  expect((await publishedSite()).menus).toEqual({ head: null, foot: null });
});

test("an editor and a stranger write no menu, and see none in the settings", async () => {
  const editor = await anEditor();
  const input = { menu: "head" as const, entries: [] };
  await expect(changeMenus(input, editor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeMenus(input, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(deskMenus(editor.viewer)).rejects.toMatchObject({ code: "not-found" });
});

test("too many lines, other addresses, a link without words and what is not there are refused", async () => {
  const { context } = await anAdmin();
  const link = (url: string, label = "Link") => ({ label, to: { url } });
  const many = (count: number) => Array.from({ length: count }, (_, at) => link(`https://paper.example/${at}`));
  await changeMenus({ menu: "head", entries: many(12) }, context);
  await changeMenus({ menu: "foot", entries: many(24) }, context);
  await expect(changeMenus({ menu: "head", entries: many(13) }, context)).rejects.toThrow(/At most 12/);
  await expect(changeMenus({ menu: "foot", entries: many(25) }, context)).rejects.toThrow(/At most 24/);
  for (const url of ["javascript:alert(1)", "ftp://paper.example", "//evil.example", "/about", "data:text/html,x"])
    await expect(changeMenus({ menu: "head", entries: [link(url)] }, context)).rejects.toThrow();
  await expect(changeMenus({ menu: "head", entries: [link("https://a.example", " ")] }, context)).rejects.toThrow();
  const gone = [{ label: "", to: { topic: "a".repeat(16) } }];
  await expect(changeMenus({ menu: "head", entries: gone }, context)).rejects.toMatchObject({
    fields: { "entries.0": expect.stringContaining("does not exist any more") },
  });
});
