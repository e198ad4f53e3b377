import { beforeEach, expect, test } from "vitest";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { createPage } from "#lib/pages/commands/create.ts";
import { api } from "#tests/support/api.ts";
import { aBody, aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anAuthor, anEditor, aSection, DAY, later } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const titles = (json: { items: { article: { title: string } }[] }) => json.items.map(({ article }) => article.title);

test("anybody searches what is published, with the place that was found, page by page; never a draft, a page or what was withdrawn", async () => {
  const editor = await anEditor();
  const body = aBody("The ferry waits for the treaty.");
  for (const n of [1, 2, 3])
    await aLiveArticle({ ...editor.context, now: later(n * DAY) }, { title: `Story ${n}`, slug: `story-${n}`, body });
  await aDraft(editor.context, { title: "Treaty draft", slug: "draft" });
  await createPage({ start: "about" }, editor.context);
  const gone = await aLiveArticle(editor.context, { title: "Treaty gone", slug: "gone" });
  await unpublishArticle({ id: gone.id }, editor.context);
  const first = await api("GET", "/published/search?q=treaties&limit=2");
  expect(first.status).toBe(200);
  expect(titles(first.json)).toEqual(["Story 3", "Story 2"]);
  expect(first.json.items[0].passage).toEqual([
    { text: "The ferry waits for the ", hit: false },
    { text: "treaty", hit: true },
    { text: ".", hit: false },
  ]);
  const second = await api("GET", `/published/search?q=treaties&limit=2&after=${first.json.next}`);
  expect([titles(second.json), second.json.next]).toEqual([["Story 1"], null]);
});

test("it is narrowed by section and below, author, kind, language and time, which combine", async () => {
  const editor = await anEditor();
  const world = await aSection({ slug: "world" });
  const east = await aSection({ slug: "east", parent: world });
  const author = await anAuthor();
  await aLiveArticle(editor.context, { title: "Ferry one", slug: "one", sectionId: east.id, kind: "news" });
  const second = { ...editor.context, now: later(DAY) };
  await aLiveArticle(second, {
    title: "Ferry two",
    slug: "two",
    sectionId: world.id,
    language: "uk",
    bylines: [author.id],
  });
  const found = async (wish: string) => titles((await api("GET", `/published/search?q=ferry&${wish}`)).json);
  expect(await found(`section=${world.id}`)).toEqual(["Ferry two", "Ferry one"]);
  expect(await found(`section=${east.id}`)).toEqual(["Ferry one"]);
  expect(await found(`author=${author.id}&section=${world.id}`)).toEqual(["Ferry two"]);
  expect(await found("kind=news")).toEqual(["Ferry one"]);
  expect(await found("language=uk")).toEqual(["Ferry two"]);
  expect(await found(`since=${later(DAY).toISOString()}&sort=newest`)).toEqual(["Ferry two"]);
});

test("a question without a word, too long, or with a cursor of another list is refused beside its field", async () => {
  for (const query of ["", "?q=", "?q=-oil", "?q=%22%22", `?q=${"x".repeat(201)}`, "?q=a&after=zz", "?q=a&sort=price"])
    expect([query, (await api("GET", `/published/search${query}`)).status]).toEqual([query, 422]);
});
