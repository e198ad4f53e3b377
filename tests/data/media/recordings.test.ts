import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { events } from "#db/schema/events.ts";
import { type Media, media } from "#db/schema/media.ts";
import { references } from "#db/schema/references.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { editing } from "#lib/articles/editing.ts";
import { draftPreview } from "#lib/articles/preview.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import { publishedFeed } from "#lib/articles/published-feed.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { keepNamed } from "#lib/revisions/commands/keep.ts";
import { restoreRevision } from "#lib/revisions/commands/restore.ts";
import { deskComparison } from "#lib/revisions/comparison.ts";
import { siteFacts } from "#lib/settings/site-facts.ts";
import { mediaTag } from "#lib/tags.ts";
import { aContent, aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aFile } from "#tests/support/files.ts";
import { libraryOf } from "#tests/support/library.ts";
import { anEditor, NOW } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

/** A recording as it lies in the library; lists and pages read no file. */
async function aRecording(kind: "audio" | "video", facts: Partial<Media> = {}): Promise<Media> {
  const id = newId();
  const [ending, type] = kind === "audio" ? ["mp3", "audio/mpeg"] : ["mp4", "video/mp4"];
  const size = kind === "audio" ? { width: 0, height: 0 } : { width: 1280, height: 720 };
  const url = `/media/files/${id}/recording.${ending}`;
  const row = { id, kind, type, fileName: `Recording.${ending}`, url, seconds: 247, ...size, ...facts };
  return (await libraryOf([row]))[0] as Media;
}

/** A text of one sentence with these blocks under it. */
function playing(...blocks: { type: string; attrs: object }[]): string {
  const words = { type: "paragraph", content: [{ type: "text", text: "What was said." }] };
  return JSON.stringify({ type: "doc", content: [words, ...blocks] });
}
const audio = (mediaId: string, attrs = {}) => ({ type: "audio", attrs: { mediaId, ...attrs } });
const video = (mediaId: string, attrs = {}) => ({ type: "video", attrs: { mediaId, ...attrs } });

test("an article that plays recordings is known to, with their poster and subtitles, and plays them on its page, in feeds and previews", async () => {
  const { context, viewer } = await anEditor();
  const [sound, film] = [await aRecording("audio"), await aRecording("video")];
  const subtitles = await aFile({ seed: 1 });
  const body = playing(audio(sound.id), video(film.id, { subtitlesId: subtitles.id }));
  const { id, path } = await aLiveArticle(context, { body });
  const rows = await db()
    .select()
    .from(references)
    .where(and(eq(references.articleId, id), eq(references.role, "body"), eq(references.scope, "live")));
  expect(rows.map(({ targetType, targetId }) => [targetType, targetId])).toEqual(
    expect.arrayContaining([
      ["media", sound.id],
      ["media", film.id],
      ["file", subtitles.id],
    ]),
  );
  const plays = [`<audio controls preload="none" src="${sound.url}"`, `src="${film.url}" width="1280" height="720"`];
  const page = await publishedArticleAt(path, []);
  const preview = await draftPreview(viewer, id, [], NOW);
  for (const html of plays) {
    expect(page?.html).toContain(html);
    expect(preview.html).toContain(html);
  }
  expect(page?.html).toContain(`<track kind="captions" src="${subtitles.url}" srclang="en" label="English">`);
  const about = { name: "The Paper", tagline: "", language: "en", timeZone: "UTC", sample: false };
  const site = siteFacts(about, "https://paper.example");
  const [item] = await publishedFeed(site, [], null);
  expect(item?.html).toContain(`src="https://paper.example${sound.url}"`);
  expect(item?.sound).toMatchObject({ id: sound.id, type: "audio/mpeg" });
  expect(item?.html).toContain(`<a href="https://paper.example${film.url}" download>`);
});

test("a recording that an article plays is not thrown away, and its new caption reaches the page", async () => {
  const { context } = await anEditor();
  const { id } = await aRecording("audio", { caption: "On the quay." });
  const { path } = await aLiveArticle(context, { body: playing(audio(id)) });
  expect((await publishedArticleAt(path, []))?.html).toContain("On the quay.");
  await expect(trashMedia({ id }, context)).rejects.toMatchObject({ code: "conflict" });
  await describeMedia({ id, caption: "On the pier.", credit: "N. Vayle" }, context);
  expect((await db().select().from(events).orderBy(events.id)).at(-1)?.tags).toContain(mediaTag(id));
  const html = (await publishedArticleAt(path, []))?.html;
  expect(html).toContain("On the pier.");
  expect(html).toContain("N. Vayle");
  expect(html).not.toContain("On the quay.");
});

test("a text that plays a recording which is gone, or plays what is no recording, is not saved", async () => {
  const { context } = await anEditor();
  const { id, version } = await aDraft(context);
  const picture = (await libraryOf([{}]))[0] as Media;
  const trashed = await aRecording("audio", { trashedAt: NOW });
  for (const mediaId of ["a".repeat(16), picture.id, trashed.id]) {
    const content = await aContent({ body: playing(audio(mediaId)) });
    await expect(saveDraft({ id, basedOn: version, content }, context)).rejects.toMatchObject({
      code: "invalid",
      fields: { "content.body": "One of the recordings no longer exists." },
    });
  }
  // A figure is no place for a sound either.
  const sound = await aRecording("audio");
  const figure = {
    type: "figure",
    attrs: { mediaId: sound.id },
    content: [{ type: "figureCaption" }, { type: "figureCredit" }],
  };
  const content = await aContent({ body: playing(figure) });
  await expect(saveDraft({ id, basedOn: version, content }, context)).rejects.toMatchObject({
    fields: { "content.body": "One of the pictures no longer exists." },
  });
});

test("a film is saved and published though its poster and its subtitles are gone", async () => {
  const { context } = await anEditor();
  const film = await aRecording("video");
  const gone = { posterId: "p".repeat(16), subtitlesId: "s".repeat(16) };
  const { path } = await aLiveArticle(context, { body: playing(video(film.id, gone)) });
  const html = (await publishedArticleAt(path, []))?.html;
  expect(html).toContain("<video controls");
  expect(html).not.toMatch(/poster|<track/);
});

test("the editor opens with the recordings of the text", async () => {
  const { context, viewer } = await anEditor();
  const [sound, film] = [await aRecording("audio"), await aRecording("video")];
  const { id } = await aDraft(context, { body: playing(audio(sound.id), video(film.id)) });
  const { items } = await editing(viewer, id, NOW);
  expect(items.map(({ id, kind, url, seconds }) => ({ id, kind, url, seconds }))).toEqual(
    expect.arrayContaining([
      { id: sound.id, kind: "audio", url: sound.url, seconds: 247 },
      { id: film.id, kind: "video", url: film.url, seconds: 247 },
    ]),
  );
});

test("the history says that another recording is played, and a former text comes back without the one that is gone", async () => {
  const { context, viewer } = await anEditor();
  const [first, second] = [await aRecording("audio"), await aRecording("audio")];
  const before = playing({ type: "audio", attrs: { id: "sound00001", mediaId: first.id } });
  const draft = await aDraft(context, { body: before });
  const kept = await keepNamed({ id: draft.id, label: "First", version: draft.version }, context);
  const after = await rewrite(context, draft, {
    body: playing({ type: "audio", attrs: { id: "sound00001", mediaId: second.id, caption: "By phone." } }),
  });
  const { rows } = await deskComparison(viewer, draft.id, { show: "now", with: kept.id, kind: "all" });
  const row = rows.find(({ html }) => html.includes("<audio"));
  expect(row).toMatchObject({ change: "changed", notes: ["another recording", "caption added: “By phone.”"] });
  expect(row?.before).toContain(first.url);
  await trashMedia({ id: first.id }, context);
  const restored = await restoreRevision({ id: draft.id, revisionId: kept.id, version: after.version }, context);
  expect(restored.leftOut).toEqual(["One recording played there no longer exists and was left out."]);
  const { version } = restored;
  await publishArticle({ id: draft.id, version }, context);
  expect((await db().select().from(media).where(eq(media.id, first.id)))[0]?.used).toBe(false);
});

test("a recording that may not be used any more is published only by whoever was told of it", async () => {
  const { context } = await anEditor();
  const film = await aRecording("video");
  await describeMedia({ id: film.id, usageEnds: "2030-01-10" }, context);
  const { id, version } = await aDraft(context, { body: playing(video(film.id)) });
  await expect(publishArticle({ id, version }, context)).rejects.toMatchObject({
    code: "conflict",
    details: { usage: [{ id: film.id, kind: "video", ended: true }] },
  });
  await publishArticle({ id, version, despite: [film.id] }, context);
});
