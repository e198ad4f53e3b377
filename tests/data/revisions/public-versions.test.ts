import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { store } from "#db/client.ts";
import { revisions } from "#db/schema/articles.ts";
import { media } from "#db/schema/media.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { keepNamed } from "#lib/revisions/commands/keep.ts";
import { releaseRevision } from "#lib/revisions/commands/release.ts";
import { withholdRevision } from "#lib/revisions/commands/withhold.ts";
import { deskHistory } from "#lib/revisions/desk.ts";
import { publishedRecord, publishedVersion } from "#lib/revisions/published.ts";
import { publishedChanges } from "#lib/revisions/published-changes.ts";
import { articleTag, mediaTag } from "#lib/tags.ts";
import { aBody, aDraft, aLiveArticle, type MadeDraft, rewrite } from "#tests/support/articles.ts";
import { aContributor, anEditor, contextOf, later, MINUTE, NOW } from "#tests/support/make.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { lastEvent } from "#tests/support/record.ts";
import { aLivePage } from "#tests/support/standing.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "../published/noted.ts";

freshStore("test");

const WORDS = { added: "Added", removed: "Deleted" };
/** Words that stand in texts of every kind, and in no published one. */
const CANARY = "canaryinthedraft";

/** Published twice, with a moment of writing, a named version and a draft between and after. */
async function twice(
  context: Context,
  editor: Awaited<ReturnType<typeof anEditor>>,
): Promise<MadeDraft & { path: string }> {
  const live = await aLiveArticle(context, { title: "As it came", body: aBody("The first word on it.") });
  const thinking = await rewrite(context, live, { title: CANARY, standfirst: CANARY, body: aBody(CANARY) });
  await keepNamed({ id: live.id, label: CANARY, version: thinking.version }, context);
  const second = await rewrite(context, thinking, {
    title: "As it stands",
    standfirst: live.content.standfirst,
    body: aBody("The second word on it."),
  });
  await publishArticle({ id: live.id, version: second.version }, contextOf(editor.viewer, later(5 * MINUTE)));
  await saveDraft(
    {
      id: live.id,
      basedOn: second.version,
      keep: true,
      content: { ...second.content, title: CANARY, body: aBody(CANARY) },
    },
    context,
  );
  return { ...second, path: live.path };
}
async function idsOf(editor: Awaited<ReturnType<typeof anEditor>>, id: string): Promise<string[]> {
  const wish = { kind: "published" as const };
  const { versions } = await deskHistory(editor.viewer, await deskArticle(editor.viewer, id), wish);
  return versions.map((each) => each.id).reverse();
}

test("readers may open what was published and nothing that was written in between", async () => {
  const editor = await anEditor();
  const { id } = await twice(editor.context, editor);
  const { value: record, tags } = await noted(() => publishedRecord(id));
  expect(record?.versions).toEqual([
    { number: 1, at: NOW, minor: false, live: false, withheldAt: null },
    { number: 2, at: later(5 * MINUTE), minor: false, live: true, withheldAt: null },
  ]);
  expect(tags).toEqual(new Set([articleTag(id)]));
  const first = await publishedVersion(id, 1, []);
  expect(first?.page).toMatchObject({ title: "As it came", publishedAt: NOW, updatedAt: null });
  expect(first?.page?.html).toContain("The first word on it.");
  expect((await publishedVersion(id, 2, []))?.page).toMatchObject({ updatedAt: later(5 * MINUTE) });
  expect(await publishedVersion(id, 3, [])).toBeNull();
  const all = JSON.stringify([
    record,
    first,
    await publishedVersion(id, 2, []),
    await publishedChanges(id, [1, 2], WORDS),
  ]);
  expect(all).not.toContain(CANARY);
});

test("the article's own page knows its versions", async () => {
  const editor = await anEditor();
  const { path } = await twice(editor.context, editor);
  expect((await publishedArticleAt(path, []))?.versions).toMatchObject([{ number: 1 }, { number: 2, live: true }]);
});

test("what changed is told from one text to the other, in the site's own words alone", async () => {
  const editor = await anEditor();
  const { id } = await twice(editor.context, editor);
  const changed = await publishedChanges(id, [1, 2], { added: "Hinzugefügt", removed: "Gestrichen" });
  const html = changed?.changes?.rows.map((row) => row.html).join("") ?? "";
  expect(html).toContain('<del><span class="away">Gestrichen </span>first</del>');
  expect(html).toContain('<ins><span class="away">Hinzugefügt </span>second</ins>');
  expect(changed?.changes?.head.title.filter(({ change }) => change !== "same")).not.toEqual([]);
  for (const [from, to] of [
    [2, 1],
    [1, 1],
    [1, 3],
    [0, 1],
  ] as const)
    expect(await publishedChanges(id, [from, to], WORDS)).toBeNull();
});

test("how a change looks is shown and not told in the desk's language", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context, { body: aBody("A word in *passing* stands here.") });
  const plain = await rewrite(editor.context, live, { body: aBody("A word in passing stands here.") });
  await publishArticle({ id: live.id, version: plain.version }, editor.context);
  const rows = (await publishedChanges(live.id, [1, 2], WORDS))?.changes?.rows;
  expect(rows?.map(({ change }) => change)).toEqual(["changed"]);
  expect(JSON.stringify(rows)).not.toMatch(/diff-note|removed"|emphasis|italic/);
});

test("of what readers do not see there is no version: never published, withdrawn, in the trash, a standing page", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context, { slug: "draft" });
  expect(await publishedRecord(draft.id)).toBeNull();
  const page = await aLivePage(editor.context);
  expect(await publishedRecord(page.id)).toBeNull();
  const { id } = await twice(editor.context, editor);
  await unpublishArticle({ id }, editor.context);
  // The pages that were kept of it are gone with this, and the one that says "not found" waits for its return.
  expect((await lastEvent())?.tags).toContain(articleTag(id));
  for (const read of [publishedRecord(id), publishedVersion(id, 1, []), publishedChanges(id, [1, 2], WORDS)])
    expect(await read).toBeNull();
  expect((await noted(() => publishedVersion(id, 1, []))).tags).toContain(articleTag(id));
  await trashArticle({ id }, editor.context);
  expect(await publishedVersion(id, 1, [])).toBeNull();
});

test("what was withdrawn does not come back as an earlier version, unless an editor releases it", async () => {
  const editor = await anEditor();
  const { id } = await twice(editor.context, editor);
  await unpublishArticle({ id }, contextOf(editor.viewer, later(6 * MINUTE)));
  const { version } = await deskArticle(editor.viewer, id);
  await publishArticle({ id, version }, contextOf(editor.viewer, later(7 * MINUTE)));
  expect((await publishedRecord(id))?.versions.map(({ withheldAt }) => withheldAt)).toEqual([
    later(6 * MINUTE),
    later(6 * MINUTE),
    null,
  ]);
  expect(await publishedVersion(id, 1, [])).toMatchObject({ page: null, reason: "" });
  const [first] = await idsOf(editor, id);
  await releaseRevision({ id, revisionId: first as string }, editor.context);
  expect((await publishedVersion(id, 1, []))?.page).toMatchObject({ title: "As it came" });
});

test("a withheld version says when and why, and nothing of its text is anywhere", async () => {
  const editor = await anEditor();
  const { id } = await twice(editor.context, editor);
  const [first = "", second = ""] = await idsOf(editor, id);
  const reason = "It named a source who had asked not to be named.";
  await withholdRevision({ id, revisionId: first, reason }, contextOf(editor.viewer, later(8 * MINUTE)));
  expect(await lastEvent()).toMatchObject({ name: "revision.withhold", after: { reason }, tags: [articleTag(id)] });
  const shown = await publishedVersion(id, 1, []);
  expect(shown).toMatchObject({ page: null, reason, version: { withheldAt: later(8 * MINUTE) } });
  const changes = await publishedChanges(id, [1, 2], WORDS);
  expect(changes).toMatchObject({ changes: null });
  expect(JSON.stringify([shown, changes, await publishedRecord(id)])).not.toMatch(/As it came|first word/);
  await releaseRevision({ id, revisionId: first }, editor.context);
  expect(await lastEvent()).toMatchObject({ name: "revision.release", before: { reason }, tags: [articleTag(id)] });
  expect((await publishedVersion(id, 1, []))?.page).not.toBeNull();

  const live = withholdRevision({ id, revisionId: second, reason }, editor.context);
  await expect(live).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("what readers see now"),
  });
});

test("withholding is for whoever publishes the article, of what was published, with a reason", async () => {
  const editor = await anEditor();
  const contributor = await aContributor();
  const { id } = await twice(editor.context, editor);
  const [first = ""] = await idsOf(editor, id);
  const wish = { id, revisionId: first, reason: "It named a source." };
  await expect(withholdRevision(wish, contributor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(releaseRevision({ id, revisionId: first }, contributor.context)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(withholdRevision({ ...wish, reason: " " }, editor.context)).rejects.toThrow("Say why");
  const { versions } = await deskHistory(editor.viewer, await deskArticle(editor.viewer, id), { kind: "named" });
  const named = { ...wish, revisionId: versions[0]?.id as string };
  await expect(withholdRevision(named, editor.context)).rejects.toMatchObject({ code: "conflict" });
});

test("a picture that is gone from the library is gone from earlier versions, and the page stands", async () => {
  const editor = await anEditor();
  const picture = await aPicture();
  const lead = { mediaId: picture.id, alt: "Two boats", caption: "", credit: "" };
  const live = await aLiveArticle(editor.context, {
    lead,
    body: aBody([
      { type: "p", text: "Before." },
      { type: "picture", mediaId: picture.id, alt: "Two boats" },
    ]),
  });
  const { version } = await rewrite(editor.context, live, { lead: null, body: aBody("Before.") });
  await publishArticle({ id: live.id, version }, editor.context);
  const { value: shown, tags } = await noted(() => publishedVersion(live.id, 1, []));
  expect(shown?.page?.html).toContain("<img");
  expect(tags).toContain(mediaTag(picture.id));
  await store().transaction((tx) => tx.update(media).set({ trashedAt: NOW }).where(eq(media.id, picture.id)));
  const after = await publishedVersion(live.id, 1, []);
  expect(after?.page).toMatchObject({ picture: null });
  expect(after?.page?.html).not.toContain("<img");
  expect((await publishedChanges(live.id, [1, 2], WORDS))?.changes).not.toBeNull();
});

test("what was stored as finished HTML is never shown of an earlier version", async () => {
  const editor = await anEditor();
  const { id } = await twice(editor.context, editor);
  await store().transaction((tx) =>
    tx
      .update(revisions)
      .set({ html: `<p>${CANARY}</p>` })
      .where(eq(revisions.articleId, id)),
  );
  expect((await publishedVersion(id, 1, []))?.page?.html).not.toContain(CANARY);
});
