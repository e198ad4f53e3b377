import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { redirects } from "#db/schema/redirects.ts";
import { references } from "#db/schema/references.ts";
import { sections } from "#db/schema/sections.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { keepNamed } from "#lib/revisions/commands/keep.ts";
import { changeSection } from "#lib/sections/commands/change.ts";
import { createSection } from "#lib/sections/commands/create.ts";
import { deleteSection } from "#lib/sections/commands/delete.ts";
import { moveSection } from "#lib/sections/commands/move.ts";
import { deskSections } from "#lib/sections/desk.ts";
import { pathTag, sectionsTag } from "#lib/tags.ts";
import { aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anEditor, anyone, aPerson, aSection } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const fields = { name: "Peace Talks", slug: "peace-talks", parentId: null, description: "" };

test("an editor adds sections below one another, and the path follows the tree", async () => {
  const editor = await anEditor();
  const top = await createSection(fields, editor.context);
  const below = await createSection(
    { ...fields, name: "Guarantees", slug: "guarantees", parentId: top.id },
    editor.context,
  );
  expect(below.path).toBe("peace-talks/guarantees");
  expect(await lastEvent()).toMatchObject({
    name: "section.create",
    targetId: below.id,
    tags: expect.arrayContaining([sectionsTag]),
  });
});

test("an author may not arrange sections, a stranger neither", async () => {
  const author = await aPerson({ role: "author" });
  const section = await aSection();
  for (const context of [author.context, anyone()]) {
    await expect(createSection(fields, context)).rejects.toThrow();
    await expect(changeSection({ id: section.id, ...fields }, context)).rejects.toThrow();
    await expect(moveSection({ id: section.id, direction: "up" }, context)).rejects.toThrow();
    await expect(deleteSection({ id: section.id }, context)).rejects.toThrow();
  }
  expect(await db().select().from(sections)).toHaveLength(1);
});

test("an address that the site itself, a section or an article uses is refused beside the field", async () => {
  const editor = await anEditor();
  const top = await aSection({ slug: "talks" });
  await aLiveArticle(editor.context, { sectionId: top.id, slug: "lake" });
  const refused = { fields: { slug: expect.any(String) } };
  await expect(createSection({ ...fields, slug: "admin" }, editor.context)).rejects.toMatchObject(refused);
  await expect(createSection({ ...fields, slug: "talks" }, editor.context)).rejects.toMatchObject(refused);
  await expect(createSection({ ...fields, slug: "lake", parentId: top.id }, editor.context)).rejects.toMatchObject(
    refused,
  );
  await expect(createSection({ ...fields, name: " " }, editor.context)).rejects.toThrow(/name/);
});

test("renaming a section moves everything below it and leaves redirects that cannot chain", async () => {
  const editor = await anEditor();
  const top = await aSection({ slug: "talks", name: "Talks" });
  const below = await aSection({ slug: "guarantees", parent: top });
  const article = await aLiveArticle(editor.context, { sectionId: below.id, slug: "lake" });
  const rename = (slug: string) =>
    changeSection({ id: top.id, name: "Talks", slug, parentId: null, description: "" }, editor.context);
  await rename("peace");
  await rename("peace-talks");
  const [row] = await db().select().from(articles).where(eq(articles.id, article.id));
  expect(row?.path).toBe("peace-talks/guarantees/lake");
  const left = await db().select().from(redirects);
  expect(left.map((each) => each.path).sort()).toEqual([
    "peace",
    "peace/guarantees",
    "peace/guarantees/lake",
    "talks",
    "talks/guarantees",
    "talks/guarantees/lake",
  ]);
  expect(left.every((each) => (each.articleId ?? each.sectionId) !== null)).toBe(true);
  expect((await lastEvent())?.tags).toEqual(
    expect.arrayContaining([pathTag("peace/guarantees/lake"), pathTag("peace-talks/guarantees/lake")]),
  );
});

test("a section that moves takes its articles off the lists it leaves and onto those it joins", async () => {
  const editor = await anEditor();
  const [from, to] = [await aSection({ slug: "from" }), await aSection({ slug: "to" })];
  const child = await aSection({ slug: "child", name: "Child", parent: from });
  const { id } = await aLiveArticle(editor.context, { sectionId: child.id });
  await changeSection({ id: child.id, name: "Child", slug: "child", parentId: to.id, description: "" }, editor.context);
  const rows = await db().select().from(references).where(eq(references.targetType, "section"));
  for (const scope of ["draft", "live"]) {
    const line = rows
      .filter((row) => row.articleId === id && row.scope === scope)
      .sort((a, b) => a.position - b.position);
    expect(line.map((row) => row.targetId)).toEqual([child.id, to.id]);
  }
});

test("a section cannot stand below itself", async () => {
  const editor = await anEditor();
  const top = await aSection({ slug: "top" });
  const below = await aSection({ slug: "below", parent: top });
  await expect(changeSection({ ...fields, id: top.id, parentId: below.id }, editor.context)).rejects.toMatchObject({
    fields: { parentId: expect.any(String) },
  });
});

test("a section with articles or drafts is not deleted; an empty one is", async () => {
  const editor = await anEditor();
  const full = await aSection();
  await aDraft(editor.context, { sectionId: full.id });
  await expect(deleteSection({ id: full.id }, editor.context)).rejects.toMatchObject({ code: "conflict" });
  const empty = await aSection();
  await deleteSection({ id: empty.id }, editor.context);
  expect(await lastEvent()).toMatchObject({ name: "section.delete", targetId: empty.id });
});

test("sections change places, and at the end of the line nothing happens", async () => {
  const editor = await anEditor();
  const [one, two] = [await aSection({ name: "One", position: 0 }), await aSection({ name: "Two", position: 1 })];
  await moveSection({ id: two.id, direction: "up" }, editor.context);
  await moveSection({ id: two.id, direction: "up" }, editor.context);
  expect((await deskSections(editor.viewer)).map((section) => section.id)).toEqual([two.id, one.id]);
});

test("a moment of writing that was kept does not hold a section; a former edition does", async () => {
  const editor = await anEditor();
  const [first, second] = [await aSection(), await aSection()];
  const draft = await aDraft(editor.context, { sectionId: first.id });
  await keepNamed({ id: draft.id, label: "Before the move", version: draft.version }, editor.context);
  const moved = await rewrite(editor.context, draft, { sectionId: second.id });
  await deleteSection({ id: first.id }, editor.context);
  const [kept] = await db().select().from(revisions).where(eq(revisions.articleId, draft.id));
  expect(kept).toMatchObject({ label: "Before the move", sectionId: null });

  await publishArticle({ id: draft.id, version: moved.version }, editor.context);
  await rewrite(editor.context, moved, { sectionId: (await aSection()).id });
  await expect(deleteSection({ id: second.id }, editor.context)).rejects.toMatchObject({ code: "conflict" });
});
