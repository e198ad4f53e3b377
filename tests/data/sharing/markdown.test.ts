import { expect, test } from "vitest";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { publishedMarkdown } from "#lib/articles/published-markdown.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { siteFacts } from "#lib/settings/site-facts.ts";
import { articleTag, pathTag } from "#lib/tags.ts";
import { aBody, aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anAuthor, anEditor, aSection } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "../published/noted.ts";

freshStore("test");
const site = siteFacts(
  { name: "The Paper", tagline: "", language: "en", timeZone: "UTC", sample: false },
  "https://paper.example",
);
const twin = async (path: string) => publishedMarkdown(path, site, await publishedSections());

test("the twin of an article says what is known of it and its text, and goes by the tags of its page", async () => {
  const { context } = await anEditor();
  const section = await aSection({ slug: "talks", name: "Talks: “one”" });
  const author = await anAuthor({ name: "Mara\\ 'Ellison'" });
  const facts = { sectionId: section.id, bylines: [author.id], title: "What: the *lake* settled", slug: "lake" };
  const live = await aLiveArticle(context, {
    ...facts,
    body: aBody([
      { type: "h2", text: "First" },
      { type: "p", text: "1. No list." },
    ]),
  });
  const { value, tags } = await noted(() => twin("talks/lake"));
  const lines = value?.split("\n") ?? [];
  expect(lines.slice(0, 4)).toEqual([
    "---",
    'title: "What: the *lake* settled"',
    'url: "https://paper.example/talks/lake"',
    'language: "en"',
  ]);
  expect(lines).toContain(`authors: ${JSON.stringify(["Mara\\ 'Ellison'"])}`);
  expect(value).toContain("# What: the \\*lake\\* settled\n\n");
  expect(value).toMatch(/## First\n\n1\\\. No list\.\n$/);
  expect(tags).toContain(articleTag(live.id));
  expect(tags).toContain(pathTag("talks/lake"));
});

test("what is not out has no twin, what was changed has the new one, and what is withdrawn has none any more", async () => {
  const { context } = await anEditor();
  const section = await aSection({ slug: "talks" });
  await aDraft(context, { sectionId: section.id, slug: "not-out" });
  expect(await twin("talks/not-out")).toBeNull();
  const live = await aLiveArticle(context, { sectionId: section.id, slug: "out" });
  const changed = await rewrite(context, live, { title: "Not yet for readers" });
  expect(await twin(live.path)).not.toContain("Not yet for readers");
  await publishArticle({ id: live.id, version: changed.version }, context);
  expect(await twin(live.path)).toContain("# Not yet for readers");
  await unpublishArticle({ id: live.id }, context);
  expect(await twin(live.path)).toBeNull();
  expect((await lastEvent())?.tags).toEqual(expect.arrayContaining([articleTag(live.id), pathTag(live.path)]));
});
