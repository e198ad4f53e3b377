import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { media } from "#db/schema/media.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import { deskLinkedArticles, deskLinkSearch } from "#lib/links/desk.ts";
import { deskLinkTarget } from "#lib/links/desk-target.ts";
import { deskPictures } from "#lib/media/desk.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import {
  aContributor,
  anAuthor,
  anEditor,
  anyone,
  aSection,
  aTopic,
  contextOf,
  later,
  MINUTE,
} from "#tests/support/make.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { freshStore } from "#tests/support/store.ts";
import { preview, upload } from "#tests/support/uploads.ts";

freshStore("test");

describe("the picture of a page that a text leads to", () => {
  test("is kept by whoever may write, recorded, and stays out of the library", async () => {
    const { context, viewer } = await aContributor();
    const bytes = await aPhoto({ seed: 1 });
    const { item: picture, known } = await preview({ bytes, fileName: "Preview of example.org" }, context);
    expect(known).toBe(false);
    const [row] = await db().select().from(media).where(eq(media.id, picture.id));
    expect(row).toMatchObject({ origin: "link-preview", createdBy: viewer.id });
    expect((await deskPictures(viewer, {})).pictures).toEqual([]);
    const recorded = await db().select().from(events).where(eq(events.targetId, picture.id));
    expect(recorded).toMatchObject([{ name: "media.keep-preview", actorId: viewer.id }]);
  });

  test("is kept for nobody who is not signed in, and only when it is a picture", async () => {
    const { context } = await aContributor();
    const bytes = await aPhoto({ seed: 2 });
    await expect(preview({ bytes, fileName: "x" }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
    const page = Buffer.from("<svg onload=alert(1)>");
    await expect(preview({ bytes: page, fileName: "x" }, context)).rejects.toMatchObject({ code: "invalid" });
    expect(await db().select().from(media)).toEqual([]);
  });

  test("comes into the library when somebody uploads the very same one", async () => {
    const { context, viewer } = await anEditor();
    const bytes = await aPhoto({ seed: 3 });
    const kept = await preview({ bytes, fileName: "Preview of example.org" }, context);
    const uploaded = await upload({ bytes, fileName: "mine.jpg" }, context);
    expect([uploaded.item.id, uploaded.known]).toEqual([kept.item.id, false]);
    expect((await deskPictures(viewer, {})).pictures).toMatchObject([{ id: kept.item.id, fileName: "mine.jpg" }]);
    // And stays there when it is the picture of a page once more.
    expect((await preview({ bytes, fileName: "again" }, context)).known).toBe(true);
    expect((await deskPictures(viewer, {})).pictures).toHaveLength(1);
  });
});

test("a card whose picture is gone is saved and published without it", async () => {
  const { context } = await anEditor();
  const card = {
    type: "linkCard",
    attrs: { url: "https://example.org/a", title: "A report", thumbnailId: "0000000000000000" },
  };
  const words = { type: "paragraph", content: [{ type: "text", text: "Words." }] };
  const live = await aLiveArticle(context, { body: JSON.stringify({ type: "doc", content: [words, card] }) });
  const page = await publishedArticleAt(live.path, await publishedSections());
  expect(page?.html).toContain("A report");
  expect(page?.html).not.toContain("<img");
});

describe("searching for what to link to", () => {
  test("finds articles, topics and authors by the beginnings of words, whatever the case", async () => {
    const { context, viewer } = await anEditor();
    const live = await aLiveArticle(context, {
      title: "Саміт у Парижі",
      slug: "summit",
      sectionId: (await aSection({ slug: "talks" })).id,
    });
    const draft = await aDraft(contextOf(viewer, later(MINUTE)), {
      title: "Before the саміт",
      sectionId: live.content.sectionId,
    });
    const topic = await aTopic({ name: "Саміти", slug: "summits" });
    const author = await anAuthor({ name: "Lea Samit", slug: "lea" });
    expect(await deskLinkSearch(viewer, "саміт")).toEqual([
      { kind: "article", id: draft.id, title: "Before the саміт", path: null },
      { kind: "article", id: live.id, title: "Саміт у Парижі", path: "/talks/summit" },
      { kind: "topic", id: topic.id, title: "Саміти", path: "/topics/summits" },
    ]);
    expect(await deskLinkSearch(viewer, "lea sam")).toEqual([
      { kind: "author", id: author.id, title: "Lea Samit", path: "/authors/lea" },
    ]);
    expect(await deskLinkSearch(viewer, "паризьк")).toEqual([]);
  });

  test("finds titles, not texts, and nothing for signs alone", async () => {
    const { context, viewer } = await anEditor();
    await aDraft(context, { title: "One" });
    expect(await deskLinkSearch(viewer, "delegations")).toEqual([]);
    for (const query of ["", "  ", "%", '"', "*", "' OR 'zyx'='zyx' --", "title : x", "(", "&|!"]) {
      expect(await deskLinkSearch(viewer, query), query).toEqual([]);
    }
  });

  test("leaves out what lies in the trash", async () => {
    const { context, viewer } = await anEditor();
    const draft = await aDraft(context, { title: "Thrown away" });
    await trashArticle({ id: draft.id }, context);
    expect(await deskLinkSearch(viewer, "thrown")).toEqual([]);
  });

  test("shows a contributor the articles of others only as readers see them", async () => {
    const { context } = await anEditor();
    const { viewer } = await aContributor();
    const live = await aLiveArticle(context, { title: "Public words", slug: "public" });
    await aDraft(context, { title: "Secret plans", sectionId: live.content.sectionId });
    await rewrite(context, live, { title: "Secret new title" });
    expect(await deskLinkSearch(viewer, "secret")).toEqual([]);
    expect(await deskLinkSearch(viewer, "public")).toMatchObject([{ id: live.id, title: "Public words" }]);
    expect(await deskLinkedArticles(viewer, [live.id])).toMatchObject([{ title: "Public words" }]);
  });
});

describe("what a link of this site leads to", () => {
  test("is named: article, section, topic, author, front page", async () => {
    const { context, viewer } = await anEditor();
    const section = await aSection({ name: "Peace Talks", slug: "talks" });
    const live = await aLiveArticle(context, { sectionId: section.id });
    await aTopic({ name: "The lake", slug: "lake" });
    await anAuthor({ name: "Mara Ellison", slug: "mara" });
    expect(await deskLinkTarget(viewer, live.path)).toMatchObject({ kind: "article", path: `/${live.path}` });
    expect(await deskLinkTarget(viewer, "talks")).toMatchObject({ kind: "section", title: "Peace Talks" });
    expect(await deskLinkTarget(viewer, "topics/lake")).toMatchObject({ kind: "topic", title: "The lake" });
    expect(await deskLinkTarget(viewer, "authors/mara")).toMatchObject({ kind: "author", title: "Mara Ellison" });
    expect(await deskLinkTarget(viewer, "")).toMatchObject({ kind: "page", path: "/" });
    expect(await deskLinkTarget(viewer, "feed.xml")).toMatchObject({ kind: "page" });
  });

  test("is followed to where it moved, and is nothing where nothing ever was", async () => {
    const { context, viewer } = await anEditor();
    const live = await aLiveArticle(context, { slug: "before" });
    const { id, version } = await rewrite(context, live, { slug: "after" });
    await publishArticle({ id, version }, context);
    expect(await deskLinkTarget(viewer, live.path)).toMatchObject({
      id,
      path: `/${live.path.replace("before", "after")}`,
    });
    await unpublishArticle({ id }, context);
    expect(await deskLinkTarget(viewer, live.path)).toMatchObject({ id, path: null });
    for (const path of ["nothing/here", "topics/none", "authors", "topics/%", "a\0b", "topics/\0", "authors/\0"]) {
      expect(await deskLinkTarget(viewer, path), path).toBeNull();
    }
  });

  test("is not told to a contributor who may not see it", async () => {
    const { context } = await anEditor();
    const { viewer } = await aContributor();
    const draft = await aDraft(context, { title: "Secret plans" });
    expect(await deskLinkedArticles(viewer, [draft.id])).toEqual([]);
  });
});
