import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { linkStates } from "#lib/checks/link-states.ts";
import { aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anAuthor, anEditor, aSection, aTopic } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

test("a link is held against what readers can open there", async () => {
  const { context } = await anEditor();
  const section = await aSection({ slug: "peace" });
  const live = await aLiveArticle(context, { sectionId: section.id, slug: "live" });
  const withdrawn = await aLiveArticle(context, { sectionId: section.id, slug: "withdrawn" });
  await unpublishArticle({ id: withdrawn.id }, context);
  const trashed = await aLiveArticle(context, { sectionId: section.id, slug: "trashed" });
  await unpublishArticle({ id: trashed.id }, context);
  await trashArticle({ id: trashed.id }, context);
  const draft = await aDraft(context, { sectionId: section.id, slug: "draft" });
  const topic = await aTopic({ slug: "ferries" });
  const author = await anAuthor({ slug: "nora" });
  const nobody = "x".repeat(16);
  const paths = ["peace/live", "peace", `topics/${topic.slug}`, `authors/${author.slug}`, "", "feed.xml", "search"];
  const targets = [
    ...[live, withdrawn, trashed, draft].map(({ id }) => `article:${id}`),
    ...[...paths, "peace/withdrawn", "peace/trashed", "peace/draft", "topics/gone", "authors/gone", "gone"].map(
      (path) => `path:${path}`,
    ),
    ...[`article:${nobody}`, "path:bad\u0000", "path:topics/bad\u0000"],
  ];
  expect(await linkStates(db(), targets)).toEqual({
    [`article:${withdrawn.id}`]: "withdrawn",
    [`article:${trashed.id}`]: "trashed",
    [`article:${draft.id}`]: "draft",
    [`article:${nobody}`]: "gone",
    "path:peace/withdrawn": "withdrawn",
    "path:peace/trashed": "trashed",
    "path:peace/draft": "gone",
    ...{ "path:topics/gone": "gone", "path:authors/gone": "gone", "path:gone": "gone" },
    ...{ "path:bad\u0000": "gone", "path:topics/bad\u0000": "gone" },
  });
});

test("a former address leads on, and one that another article took leads there", async () => {
  const { context } = await anEditor();
  const section = await aSection({ slug: "peace" });
  const moved = await aLiveArticle(context, { sectionId: section.id, slug: "before" });
  const changed = await rewrite(context, moved, { slug: "after" });
  await publishArticle({ id: moved.id, version: changed.version }, context);
  expect(await linkStates(db(), ["path:peace/before", "path:peace/after"])).toEqual({});
  await unpublishArticle({ id: moved.id }, context);
  expect(await linkStates(db(), ["path:peace/before"])).toEqual({ "path:peace/before": "withdrawn" });
  await aLiveArticle(context, { sectionId: section.id, slug: "before" });
  expect(await linkStates(db(), ["path:peace/before"])).toEqual({});
});
