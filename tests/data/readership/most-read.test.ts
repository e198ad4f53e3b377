import { beforeEach, expect, test } from "vitest";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { rollViews } from "#lib/readership/commands/roll.ts";
import { MOST_READ, MOST_READ_SECONDS } from "#lib/readership/limits.ts";
import { publishedMostRead } from "#lib/readership/published.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { articleTag } from "#lib/tags.ts";
import { noted } from "#tests/data/published/noted.ts";
import { aLiveArticle } from "#tests/support/articles.ts";
import { anEditor, aSection, type Staff, system } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { seen, TODAY } from "#tests/support/views.ts";

freshStore("test");
let mara: Staff;
beforeEach(async () => {
  mara = await anEditor();
});

async function read(views: number, sectionId: string | null, title: string) {
  const slug = title.toLowerCase().replaceAll(" ", "-");
  const { id, version } = await aLiveArticle(mara.context, { title, slug, ...(sectionId && { sectionId }) });
  if (views > 0) await seen(id, views);
  return { id, version };
}

async function titles(within?: string): Promise<string[]> {
  const sections = await publishedSections();
  const stories = await publishedMostRead(sections, within ? sections.find(({ id }) => id === within) : undefined);
  return stories.map(({ title }) => title);
}

test("readers see what was read most in the week, the most first, and no more than a handful", async () => {
  const { id } = await aSection();
  for (const [n, views] of [30, 70, 20, 60, 50, 40].entries()) await read(views, id, `Story ${n}`);
  expect(await titles()).toEqual(["Story 1", "Story 3", "Story 4", "Story 5", "Story 0"]);
});

test("there is no such list while few articles were read, or few read them", async () => {
  const { id } = await aSection();
  for (let n = 1; n < MOST_READ.fewest; n++) await read(50, id, `Story ${n}`);
  await read(MOST_READ.views - 1, id, "Hardly read");
  expect(await titles()).toEqual([]);
  await read(MOST_READ.views, id, "Read enough");
  expect(await titles()).toHaveLength(MOST_READ.fewest);
});

test("a section has its own, with what stands below it", async () => {
  const europe = await aSection();
  const lakes = await aSection({ parent: europe });
  const sport = await aSection();
  for (const n of [1, 2]) await read(10 + n, europe.id, `Europe ${n}`);
  for (const n of [3, 4]) await read(10 + n, lakes.id, `Lakes ${n}`);
  for (const n of [5, 6]) await read(10 + n, sport.id, `Sport ${n}`);
  expect(await titles(europe.id)).toEqual(["Lakes 4", "Lakes 3", "Europe 2", "Europe 1"]);
  expect(await titles(sport.id)).toEqual([]);
});

test("a story that is withdrawn is gone from it at once, and its page is purged by the tag that the list noted", async () => {
  const { id: section } = await aSection();
  const made = [];
  for (let n = 0; n < 5; n++) made.push(await read(20 + n, section, `Story ${n}`));
  const { tags, seconds } = await noted(async () => publishedMostRead(await publishedSections()));
  for (const { id } of made) expect(tags).toContain(articleTag(id));
  expect(seconds).toBe(MOST_READ_SECONDS);
  await unpublishArticle({ id: made[4]?.id as string }, mara.context);
  expect(await titles()).toEqual(["Story 3", "Story 2", "Story 1", "Story 0"]);
});

test("last week's stories make room for this week's", async () => {
  const { id: section } = await aSection();
  for (let n = 0; n < 4; n++) await read(20 + n, section, `Story ${n}`);
  await rollViews({ today: TODAY + 7, after: null }, system());
  expect(await titles()).toEqual([]);
});
