import { expect, test } from "vitest";
import { deskFinds } from "#lib/palette/desk.ts";
import { aBody, aDraft } from "#tests/support/articles.ts";
import { aContributor, anAdmin, anAuthor, anEditor, aSection, aTopic } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

test("one word finds the article, the section, the topic, the author and the person that answer to it", async () => {
  const admin = await anAdmin();
  await aDraft(admin.context, { title: "Winter at the border" });
  await aSection({ name: "Winter sports" });
  await aTopic({ name: "Winter supplies" });
  await anAuthor({ name: "Ida Winter" });
  await anEditor({ name: "Joan Winter" });
  const finds = await deskFinds(admin.viewer, "winter");
  expect(finds.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
    "article: Winter at the border",
    "section: Winter sports",
    "topic: Winter supplies",
    "author: Ida Winter",
    "person: Joan Winter",
  ]);
});

test("nobody finds what they may not open: another's draft, or the people of the newsroom", async () => {
  const [writer, other] = [await aContributor({ name: "Pelle Winter" }), await aContributor()];
  await aDraft(writer.context, { title: "Winter at the border" });
  expect(await deskFinds(other.viewer, "winter")).toEqual([]);
  expect(await deskFinds(other.viewer, "")).toEqual([]);
});

test("without words the articles changed last are offered, and nothing else", async () => {
  const editor = await anEditor();
  await aSection();
  await aDraft(editor.context, { title: "", sectionId: null });
  expect(await deskFinds(editor.viewer, " ")).toMatchObject([
    {
      kind: "article",
      name: "Without a title",
      note: "draft",
      href: expect.stringMatching(/^\/admin\/articles\/\w+$/),
    },
  ]);
});

test("an article that has the words in its title comes before one that has them in its text", async () => {
  const editor = await anEditor();
  await aDraft(editor.context, { title: "Pilots wanted" });
  await aDraft(editor.context, { title: "A harbour", body: aBody("It has no pilots.") });
  const finds = await deskFinds(editor.viewer, "pilots");
  expect(finds.map(({ name }) => name)).toEqual(["Pilots wanted", "A harbour"]);
});
