import { expect, test } from "vitest";
import { restoreArticle } from "#lib/articles/commands/restore.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import { deskArticles, PAGE_SIZE } from "#lib/articles/desk-list.ts";
import { canSee } from "#lib/articles/policy.ts";
import { ListInput } from "#lib/articles/schema.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { aBody, aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { aContributor, anAuthor, anEditor, aPerson, aSection, contextOf, later, MINUTE } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const list = (viewer: Viewer, wish: Record<string, string> = {}) => deskArticles(viewer, ListInput.parse(wish));
const titles = async (viewer: Viewer, wish?: Record<string, string>) =>
  (await list(viewer, wish)).rows.map((row) => row.title);

test("the latest change comes first, with section, byline, state and whoever changed it", async () => {
  const editor = await anEditor({ name: "Ruta" });
  const section = await aSection({ name: "Security" });
  const author = await anAuthor({ name: "Mara Ellison" });
  await aDraft(contextOf(editor.viewer, later(-MINUTE)), { title: "Older" });
  await aLiveArticle(editor.context, { title: "Newer", sectionId: section.id, bylines: [author.id] });
  const { rows } = await list(editor.viewer);
  expect(rows.map((row) => row.title)).toEqual(["Newer", "Older"]);
  expect(rows[0]).toMatchObject({ state: "live", section: "Security", bylines: ["Mara Ellison"], changedBy: "Ruta" });
});

test("what a viewer sees in the list and by address is what the policy says", async () => {
  const [owner, other, editor, admin] = [
    await aContributor(),
    await aPerson({ role: "author" }),
    await anEditor(),
    await aPerson({ role: "admin" }),
  ];
  const made = [await aDraft(owner.context, { title: "Hers" }), await aDraft(other.context, { title: "His" })];
  for (const { viewer } of [owner, other, editor, admin]) {
    const { rows } = await list(viewer, { state: "all" });
    for (const [index, { id }] of made.entries()) {
      const allowed = canSee(viewer, {
        createdBy: [owner, other][index]?.viewer.id ?? null,
        assigneeId: null,
        sectionId: null,
      });
      expect(rows.some((row) => row.id === id)).toBe(allowed);
      if (allowed) await expect(deskArticle(viewer, id)).resolves.toMatchObject({ id });
      else await expect(deskArticle(viewer, id)).rejects.toMatchObject({ code: "not-found" });
    }
  }
});

test("filters by state, section and author combine", async () => {
  const editor = await anEditor();
  const section = await aSection();
  const author = await anAuthor();
  await aLiveArticle(editor.context, { title: "Both", slug: "both", sectionId: section.id, bylines: [author.id] });
  await aDraft(editor.context, { title: "Draft of both", sectionId: section.id, bylines: [author.id] });
  await aLiveArticle(editor.context, { title: "Section alone", slug: "alone", sectionId: section.id });
  expect(await titles(editor.viewer, { state: "live", section: section.id, author: author.id })).toEqual(["Both"]);
  expect((await titles(editor.viewer, { section: section.id })).sort()).toEqual([
    "Both",
    "Draft of both",
    "Section alone",
  ]);
});

test("a section's filter holds the articles of the sections below it", async () => {
  const editor = await anEditor();
  const parent = await aSection({ slug: "peace" });
  const child = await aSection({ slug: "guarantees", parent });
  await aDraft(editor.context, { title: "Below", sectionId: child.id });
  expect(await titles(editor.viewer, { section: parent.id })).toEqual(["Below"]);
});

test("search finds words of title, standfirst and text, cut short, with and without accents", async () => {
  const editor = await anEditor();
  await aDraft(editor.context, {
    title: "Die Brücke über den Fluss",
    standfirst: "Ein Pfeiler fehlt",
    body: aBody("Der Zöllner wartet."),
  });
  for (const q of ["Brücke", "brucke", "pfeil", "zöllner fluss", "ZOLLNER"])
    expect(await titles(editor.viewer, { q })).toHaveLength(1);
  for (const q of ["Brücke Hafen", '"; DROP TABLE', "'* OR 1"])
    expect(await titles(editor.viewer, { q })).toHaveLength(0);
});

test("paging shows every article once, in each order", async () => {
  const editor = await anEditor();
  const section = await aSection();
  const author = await anAuthor();
  const count = PAGE_SIZE + 5;
  for (let n = 0; n < count; n++) {
    // Every second pair shares its minute, so that the id has to decide.
    const context = contextOf(editor.viewer, later(Math.floor(n / 2) * MINUTE));
    await aLiveArticle(context, {
      title: `Article ${n}`,
      slug: `article-${n}`,
      sectionId: section.id,
      bylines: [author.id],
    });
  }
  for (const sort of ["changed", "published", "title"]) {
    const first = await list(editor.viewer, { sort });
    const second = await list(editor.viewer, { sort, after: first.after ?? "" });
    expect(first.rows).toHaveLength(PAGE_SIZE);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(count);
    expect(second.after).toBeNull();
  }
});

test("paging by title survives the longest titles in any script", async () => {
  const editor = await anEditor();
  for (let n = 0; n < PAGE_SIZE + 2; n++) await aDraft(editor.context, { title: `${"Я".repeat(195)} ${n}` });
  const first = await list(editor.viewer, { sort: "title" });
  expect((await list(editor.viewer, { sort: "title", after: first.after ?? "" })).rows).toHaveLength(2);
});

test("an author's list is in the order of changes, the trash and back included", async () => {
  const editor = await anEditor();
  const author = await anAuthor();
  const [older, newer] = [
    await aDraft(editor.context, { title: "Older", bylines: [author.id] }),
    await aDraft(contextOf(editor.viewer, later(MINUTE)), { title: "Newer", bylines: [author.id] }),
  ];
  expect(await titles(editor.viewer, { author: author.id })).toEqual([newer.content.title, older.content.title]);
  await trashArticle({ id: older.id }, contextOf(editor.viewer, later(2 * MINUTE)));
  await restoreArticle({ id: older.id }, contextOf(editor.viewer, later(3 * MINUTE)));
  expect(await titles(editor.viewer, { author: author.id })).toEqual(["Older", "Newer"]);
});

test("an author filters among own articles only", async () => {
  const [owner, other] = [await aPerson({ role: "author" }), await aPerson({ role: "author" })];
  const author = await anAuthor();
  await aDraft(owner.context, { title: "Hers", bylines: [author.id] });
  await aDraft(other.context, { title: "His", bylines: [author.id] });
  for (const sort of ["changed", "title"])
    expect(await titles(owner.viewer, { author: author.id, sort })).toEqual(["Hers"]);
});

test("the trash is out of the way until it is asked for", async () => {
  const editor = await anEditor();
  const { id } = await aDraft(editor.context, { title: "Thrown away" });
  await trashArticle({ id }, editor.context);
  expect(await titles(editor.viewer)).toEqual([]);
  expect(await titles(editor.viewer, { state: "trashed" })).toEqual(["Thrown away"]);
});

test("a damaged address falls back to the first page of everything open", async () => {
  const editor = await anEditor();
  await aDraft(editor.context, { title: "Still here" });
  expect(await titles(editor.viewer, { state: "nonsense", section: "../..", sort: "id;", after: "%%%" })).toEqual([
    "Still here",
  ]);
});

test("a word of most articles finds each of them, by its beginning and without its accents, and the other filters hold", async () => {
  const editor = await anEditor();
  for (const name of ["one", "two", "three", "four", "five", "six"])
    await aDraft(editor.context, { title: `Crème envoys, ${name}`, slug: `envoys-${name}` });
  await aLiveArticle(editor.context, { title: "Crème envoys, live", slug: "live" });
  await aDraft(editor.context, { title: "Nothing of the kind", slug: "nothing" });
  for (const q of ["envoys", "ENVO", "creme", "Crème envoys"])
    expect(await titles(editor.viewer, { q })).toHaveLength(7);
  expect(await titles(editor.viewer, { q: "envoys", state: "live" })).toEqual(["Crème envoys, live"]);
  expect(await titles(editor.viewer, { q: "nvoys" })).toEqual([]);
  expect(await titles((await aContributor()).viewer, { q: "envoys" })).toEqual([]);
});
