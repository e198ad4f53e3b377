import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { publishedLatest } from "#lib/articles/published-lists.ts";
import { addNote } from "#lib/corrections/commands/add.ts";
import { publishedNotes } from "#lib/corrections/published.ts";
import { runSchedule } from "#lib/schedule/commands/run.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anEditor, contextOf, DAY, later, MINUTE, NOW, system } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { aLivePage } from "#tests/support/standing.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const ONE_NOTE = { kind: "correction", text: "It was Tuesday.", at: "next" } as const;
async function rowsOf(id: string) {
  const [article] = await db().select().from(articles).where(eq(articles.id, id));
  const kept = await db().select().from(revisions).where(eq(revisions.articleId, id)).orderBy(revisions.number);
  return { article, minor: kept.filter(({ revisionKind }) => revisionKind === "published").map(({ minor }) => minor) };
}
const updatedInLists = async () => (await publishedLatest(1, []))[0]?.updatedAt;

test("a minor edit reaches readers at once and is told to nobody; an update is", async () => {
  const { viewer, context } = await anEditor();
  const live = await aLiveArticle(context);
  const slip = await rewrite(context, live, { title: "What the lake conference setled" });
  await publishArticle({ id: live.id, version: slip.version, change: "minor" }, contextOf(viewer, later(MINUTE)));
  expect(await publishedLatest(1, [])).toMatchObject([{ title: "What the lake conference setled", updatedAt: null }]);
  expect(await lastEvent()).toMatchObject({ after: { change: "minor" } });

  const news = await rewrite(context, slip, { title: "What is new" });
  await publishArticle({ id: live.id, version: news.version }, contextOf(viewer, later(2 * MINUTE)));
  const again = await rewrite(context, news, { title: "What is new now" });
  await publishArticle({ id: live.id, version: again.version, change: "minor" }, contextOf(viewer, later(3 * MINUTE)));
  expect(await updatedInLists()).toEqual(later(2 * MINUTE));
  expect(await rowsOf(live.id)).toMatchObject({
    article: { publishedAt: NOW, textOutAt: later(3 * MINUTE) },
    minor: [false, true, false, true],
  });
});

test("while a note waits nothing is a minor edit", async () => {
  const { context } = await anEditor();
  const live = await aLiveArticle(context);
  await addNote({ id: live.id, ...ONE_NOTE }, context);
  const { version } = await rewrite(context, live, { title: "Other" });
  await expect(publishArticle({ id: live.id, version, change: "minor" }, context)).rejects.toMatchObject({
    code: "conflict",
    fields: { change: expect.stringContaining("note waits") },
  });
});

test("what is scheduled comes out as what it was scheduled as, with its note", async () => {
  const { context } = await anEditor();
  const live = await aLiveArticle(context);
  const at = { act: "publish", local: "2030-01-16T12:00", zone: "UTC" } as const;
  const first = await rewrite(context, live, { title: "Slip mended" });
  const minor = await scheduleArticle({ id: live.id, version: first.version, change: "minor", ...at }, context);
  await runSchedule({ id: minor.id }, system("schedule.run", later(DAY)));
  expect(await updatedInLists()).toBeNull();

  const second = await rewrite(context, first, { title: "On Tuesday" });
  const told = { change: "correction", note: "It was Tuesday." } as const;
  const due = await scheduleArticle({ id: live.id, version: second.version, ...told, ...at }, context);
  expect(await lastEvent()).toMatchObject({ after: told });
  expect(await publishedNotes(live.id)).toEqual([]);
  await runSchedule({ id: due.id }, system("schedule.run", later(DAY + MINUTE)));
  expect(await publishedNotes(live.id)).toMatchObject([{ kind: "correction", text: ["It was Tuesday."] }]);
  expect(await updatedInLists()).toEqual(later(DAY + MINUTE));
});

test("a note that was written after a minor edit was scheduled comes out with it, and then it is told", async () => {
  const { context } = await anEditor();
  const live = await aLiveArticle(context);
  const { version } = await rewrite(context, live, { title: "Slip mended" });
  const at = { act: "publish", local: "2030-01-16T12:00", zone: "UTC" } as const;
  const { id } = await scheduleArticle({ id: live.id, version, change: "minor", ...at }, context);
  await addNote({ id: live.id, ...ONE_NOTE }, context);
  await runSchedule({ id }, system("schedule.run", later(DAY)));
  expect(await publishedNotes(live.id)).toHaveLength(1);
  expect(await updatedInLists()).toEqual(later(DAY));
  expect((await rowsOf(live.id)).minor).toEqual([false, false]);
});

test("a scheduled correction without its note is refused beside the field", async () => {
  const { context } = await anEditor();
  const live = await aLiveArticle(context);
  const { version } = await rewrite(context, live, { title: "Other" });
  const wish = { id: live.id, version, act: "publish", local: "2030-01-16T12:00", zone: "UTC" } as const;
  await expect(scheduleArticle({ ...wish, change: "correction" }, context)).rejects.toThrow("Say what was wrong");
});

test("what comes back after it was withdrawn may do so with a correction", async () => {
  const { context } = await anEditor();
  const live = await aLiveArticle(context);
  await unpublishArticle({ id: live.id }, context);
  const told = { change: "correction", note: "The figures were of another year." } as const;
  await publishArticle({ id: live.id, version: live.version, ...told }, context);
  expect(await publishedNotes(live.id)).toMatchObject([{ text: [told.note] }]);
});

test("a standing page keeps its day after a minor edit", async () => {
  const { viewer, context } = await anEditor();
  const page = await aLivePage(context);
  const { version } = await rewrite(context, page, { title: "About us all" });
  await publishArticle({ id: page.id, version, change: "minor" }, contextOf(viewer, later(DAY)));
  expect((await rowsOf(page.id)).article).toMatchObject({ publishedAt: NOW, republishedAt: null });
  const note = publishArticle({ id: page.id, version, change: "update", note: "New." }, context);
  await expect(note).rejects.toMatchObject({
    code: "invalid",
    fields: { note: expect.stringContaining("standing page") },
  });
});
