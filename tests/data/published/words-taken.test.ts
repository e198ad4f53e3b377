import type { ReactElement } from "react";
import { expect, test } from "vitest";
import LanguageFront, { generateMetadata as frontMetadata } from "#app/(languages)/in/[language]/page.tsx";
import { ArticleAt } from "#app/(site)/[...path]/article.tsx";
import { SectionAt } from "#app/(site)/[...path]/section.tsx";
import { WhatIsAt } from "#app/(site)/at.tsx";
import { feedSubjectAt } from "#app/(site)/feed-subject.ts";
import Series, { generateMetadata as seriesMetadata } from "#app/(site)/series/[slug]/page.tsx";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anEditor, aSection, aSeries } from "#tests/support/make.ts";
import { aSite } from "#tests/support/site-row.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

/** Sections that were called `series` or `in` before the product had a use for these words. */
const searchParams = Promise.resolve({});
const series = (slug: string) => Series({ params: Promise.resolve({ slug }), searchParams });
const front = (language: string) => LanguageFront({ params: Promise.resolve({ language }), searchParams });
const WORDS = [
  { word: "series", page: series, metadata: (slug: string) => seriesMetadata(at({ slug })) },
  { word: "in", page: front, metadata: (language: string) => frontMetadata(at({ language })) },
];

function at<Params>(params: Params) {
  return { params: Promise.resolve(params), searchParams };
}

async function shown(page: Promise<ReactElement>) {
  const { type, props } = (await page) as ReactElement<Parameters<typeof WhatIsAt>[0]>;
  expect(type).toBe(WhatIsAt);
  return (await WhatIsAt(props)) as ReactElement<{ article?: { title: string }; section?: { name: string } }>;
}

test.each(WORDS)("what is in a section called $word stays where it is", async ({ word, page, metadata }) => {
  await aSite();
  const { context } = await anEditor();
  const section = await aSection({ slug: word, name: "Before" });
  const below = await aSection({ slug: "below", name: "Below", parent: section });
  const story = await aLiveArticle(context, { slug: "story", title: "The story", sectionId: section.id });
  expect(story.path).toBe(`${word}/story`);
  expect(await shown(page("story"))).toMatchObject({ type: ArticleAt, props: { article: { title: "The story" } } });
  expect(await shown(page("below"))).toMatchObject({ type: SectionAt, props: { section: { name: "Below" } } });
  expect(await metadata("story")).toMatchObject({ title: "The story" });
  expect(await metadata("below")).toMatchObject({ title: "Below" });
  const feed = await feedSubjectAt(`${word}/below`, await publishedSections());
  expect(feed).toMatchObject({ type: "section", id: below.id });
  const moved = await rewrite(context, story, { slug: "moved" });
  await publishArticle({ id: moved.id, version: moved.version }, context);
  await expect(shown(page("story"))).rejects.toMatchObject({ digest: expect.stringContaining(`/${word}/moved;308`) });
  await expect(shown(page("nothing"))).rejects.toMatchObject({ digest: expect.stringContaining("404") });
  expect(await metadata("nothing")).toEqual({});
});

test("a series stands before a section of the same address", async () => {
  await aSite();
  await aSeries({ slug: "winter", name: "The long winter" });
  expect(((await series("winter")) as ReactElement).type).not.toBe(WhatIsAt);
  expect(await seriesMetadata(at({ slug: "winter" }))).toMatchObject({ title: "The long winter" });
});
