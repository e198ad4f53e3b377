import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { references } from "#db/schema/references.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { draftPreview } from "#lib/articles/preview.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import { publishedFeed } from "#lib/articles/published-feed.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { articleTag } from "#lib/tags.ts";
import { aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anEditor, later, MINUTE, NOW } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "./noted.ts";

freshStore("test");

const read = (path: string) => noted(async () => publishedArticleAt(path, await publishedSections()));

function bodyNaming(...articleIds: string[]): string {
  const words = { type: "paragraph", content: [{ type: "text", text: "As we reported." }] };
  const blocks = articleIds.map((articleId) => ({ type: "relatedArticle", attrs: { articleId } }));
  return JSON.stringify({ type: "doc", content: [words, ...blocks] });
}

async function aPair(context: Context) {
  const other = await aLiveArticle(context, { slug: "other", title: "The other one" });
  const page = await aLiveArticle(context, {
    slug: "page",
    sectionId: other.content.sectionId,
    body: bodyNaming(other.id),
  });
  return { other, page };
}

test("a related article is shown as readers see it now, and the page notes it", async () => {
  const { context } = await anEditor();
  const { other, page } = await aPair(context);
  const { value, tags } = await read(page.path);
  expect(value?.html).toContain(`<aside class="related"><a href="/${other.path}">`);
  expect(value?.html).toContain(">The other one</span>");
  expect(tags).toContain(articleTag(other.id));
});

test("its title and address follow it without a new edition of the page", async () => {
  const { context } = await anEditor();
  const { other, page } = await aPair(context);
  const changed = await rewrite(context, other, { title: "Its new title", slug: "moved" });
  expect((await read(page.path)).value?.html).toContain("The other one");
  await publishArticle({ id: changed.id, version: changed.version }, context);
  const html = (await read(page.path)).value?.html;
  expect(html).toContain(`href="/${other.path.replace("other", "moved")}"`);
  expect(html).toContain("Its new title");
});

test("one that is withdrawn, was never published, or is the page itself leaves nothing, but is noted", async () => {
  const { context } = await anEditor();
  const { other, page } = await aPair(context);
  await unpublishArticle({ id: other.id }, context);
  const unseen = await aDraft(context, { title: "Not for readers yet", sectionId: other.content.sectionId });
  const next = await rewrite(context, page, { body: bodyNaming(other.id, unseen.id, page.id, "0000000000000000") });
  await publishArticle({ id: next.id, version: next.version }, context);
  const { value, tags } = await read(page.path);
  expect(value?.html).toBe("<p>As we reported.</p>");
  expect(tags).toContain(articleTag(other.id));
  expect(tags).toContain(articleTag(unseen.id));
});

test("feeds and the preview show it too, the feed with its whole address", async () => {
  const { context, viewer } = await anEditor();
  const { other, page } = await aPair(context);
  const [site, sections] = await Promise.all([publishedSite(), publishedSections()]);
  const [feed] = (await noted(() => publishedFeed(site, sections, null))).value.filter(({ id }) => id === page.id);
  expect(feed?.html).toContain(`<a href="${site.url}/${other.path}">`);
  const preview = await draftPreview(viewer, page.id, sections, later(MINUTE));
  expect(preview.html).toContain(`<a href="/${other.path}">`);
  expect(feed?.publishedAt).toEqual(NOW);
});

test("what it points at is kept for the desk, once, and only while it exists", async () => {
  const { context } = await anEditor();
  const { other, page } = await aPair(context);
  await rewrite(context, page, { body: bodyNaming(other.id, "0000000000000000", other.id) });
  const rows = await db()
    .select({ scope: references.scope, to: references.targetId })
    .from(references)
    .where(and(eq(references.articleId, page.id), eq(references.targetType, "article")));
  expect(rows.toSorted((a, b) => (a.scope < b.scope ? -1 : 1))).toEqual([
    { scope: "draft", to: other.id },
    { scope: "live", to: other.id },
  ]);
});
