import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import { changeAuthor } from "#lib/authors/commands/change.ts";
import { createAuthor } from "#lib/authors/commands/create.ts";
import { deleteAuthor } from "#lib/authors/commands/delete.ts";
import { deskAuthor, deskAuthors } from "#lib/authors/desk.ts";
import { publishedAuthor } from "#lib/authors/published.ts";
import { authorTag, latestTag, pathTag } from "#lib/tags.ts";
import { aLiveArticle } from "#tests/support/articles.ts";
import { anAuthor, anEditor, anyone, aPerson } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const fields = {
  kind: "guest",
  name: "Ruth Amsell",
  slug: "ruth-amsell",
  role: "Guest contributor",
  bio: "Writes on rivers.",
} as const;

test("an editor adds a guest, and the record says so", async () => {
  const editor = await anEditor();
  const { id } = await createAuthor(fields, editor.context);
  expect(await lastEvent()).toMatchObject({
    name: "author.create",
    targetId: id,
    after: { name: fields.name },
    tags: [latestTag, pathTag("authors/ruth-amsell")],
  });
  expect((await deskAuthor(editor.viewer, id)).author).toMatchObject(fields);
});

test("an author changes the own profile, no other, and neither adds nor deletes any", async () => {
  const author = await aPerson({ role: "author" });
  const [own, other] = [await anAuthor({ personId: author.person.id, slug: "own" }), await anAuthor()];
  await changeAuthor({ id: own.id, ...fields }, author.context);
  expect(await lastEvent()).toMatchObject({ name: "author.change", actorId: author.person.id, targetId: own.id });
  for (const context of [author.context, anyone()]) {
    await expect(changeAuthor({ id: other.id, ...fields, slug: "other" }, context)).rejects.toThrow();
    await expect(createAuthor({ ...fields, slug: "new" }, context)).rejects.toThrow();
    await expect(deleteAuthor({ id: own.id }, context)).rejects.toThrow();
  }
  expect(await countEvents()).toBe(1);
  expect(await db().select().from(authors)).toHaveLength(2);
});

test("screens are told what the viewer may do with a profile", async () => {
  const [author, editor] = [await aPerson({ role: "author" }), await anEditor()];
  const [own, other] = [await anAuthor({ name: "A", personId: author.person.id }), await anAuthor({ name: "B" })];
  const mayChange = async (viewer: typeof author.viewer) => (await deskAuthors(viewer)).map((each) => each.mayChange);
  expect(await mayChange(author.viewer)).toEqual([true, false]);
  expect(await mayChange(editor.viewer)).toEqual([true, true]);
  expect((await deskAuthor(author.viewer, own.id)).mayDelete).toBe(false);
  expect((await deskAuthor(editor.viewer, other.id)).mayDelete).toBe(true);
});

test("a profile needs a name, a kind that exists and an address of its own", async () => {
  const editor = await anEditor();
  await anAuthor({ name: "Nora Vayle", slug: "nora-vayle" });
  await expect(createAuthor({ ...fields, name: "" }, editor.context)).rejects.toThrow(/name/);
  await expect(createAuthor({ ...fields, kind: "ghost" as never }, editor.context)).rejects.toThrow();
  await expect(createAuthor({ ...fields, slug: "nora-vayle" }, editor.context)).rejects.toMatchObject({
    fields: { slug: expect.stringContaining("Nora Vayle") },
  });
});

test("a new address makes the pages at the old and the new one forget", async () => {
  const editor = await anEditor();
  const author = await anAuthor({ slug: "old" });
  await changeAuthor({ id: author.id, ...fields, slug: "new" }, editor.context);
  expect((await lastEvent())?.tags).toEqual([
    latestTag,
    authorTag(author.id),
    pathTag("authors/old"),
    pathTag("authors/new"),
  ]);
});

test("a name in a byline is kept; one that stands nowhere is deleted", async () => {
  const editor = await anEditor();
  const [used, unused] = [await anAuthor({ name: "Ana Lucarne" }), await anAuthor({ slug: "unused" })];
  await aLiveArticle(editor.context, { bylines: [used.id] });
  const refusal = { code: "conflict", message: expect.stringContaining("“Ana Lucarne” stands on one article") };
  await expect(deleteAuthor({ id: used.id }, editor.context)).rejects.toMatchObject(refusal);
  expect((await deskAuthor(editor.viewer, used.id)).uses).toBe(1);
  await deleteAuthor({ id: unused.id }, editor.context);
  expect(await lastEvent()).toMatchObject({ name: "author.delete", targetId: unused.id });
  await expect(deskAuthor(editor.viewer, unused.id)).rejects.toMatchObject({ code: "not-found" });
});

test("how readers reach an author is kept until it is changed, and what runs something is refused", async () => {
  const editor = await anEditor();
  const contact = "nora@paper.example";
  const links = ["https://social.example/@nora", "", "https://social.example/@nora"];
  const { id } = await createAuthor({ ...fields, contact, links }, editor.context);
  await changeAuthor({ id, ...fields, bio: "Another life." }, editor.context);
  expect(await publishedAuthor(fields.slug)).toMatchObject({ contact, links: ["https://social.example/@nora"] });
  for (const bad of [
    "javascript:alert(1)",
    "mailto:nora@paper.example",
    "/authors/nora",
    "https://a:b@social.example/",
  ])
    await expect(changeAuthor({ id, ...fields, links: [bad] }, editor.context)).rejects.toThrow(/https:\/\//);
  for (const bad of ["nora", "javascript:alert(1)@x", "nora@paper.example?subject=x y"])
    await expect(changeAuthor({ id, ...fields, contact: bad }, editor.context)).rejects.toThrow(/e-mail/);
  await changeAuthor({ id, ...fields, contact: "", links: [""] }, editor.context);
  expect(await publishedAuthor(fields.slug)).toMatchObject({ contact: "", links: [] });
});
