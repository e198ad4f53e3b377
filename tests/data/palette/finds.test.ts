import { expect, test } from "vitest";
import { deskFinds } from "#lib/palette/desk.ts";
import { saveView } from "#lib/views/commands/save.ts";
import { aBody, aDraft } from "#tests/support/articles.ts";
import { aFile } from "#tests/support/files.ts";
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

test("files of the library and views of the list are found by their names, by those who may see them", async () => {
  const [editor, other] = [await anEditor(), await anEditor()];
  await aFile({ fileName: "winter-report.pdf" });
  await saveView({ name: "Winter larks", query: "state=live&q=lark" }, editor.context);
  await saveView({ name: "Winter for all", query: "state=draft", shared: true }, editor.context);
  const told = async (viewer: typeof editor.viewer) =>
    (await deskFinds(viewer, "winter")).map(({ kind, name, href }) => `${kind}: ${name} ${href}`);
  const file = expect.stringMatching(/^file: winter-report.pdf \/admin\/media\/\w+$/);
  const shared = "view: Winter for all /admin/articles?state=draft";
  expect(await told(editor.viewer)).toEqual([file, shared, "view: Winter larks /admin/articles?q=lark&state=live"]);
  expect(await told(other.viewer)).toEqual([file, shared]);
});
