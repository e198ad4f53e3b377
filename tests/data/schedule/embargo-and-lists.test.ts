import { expect, test } from "vitest";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import { deskArticles } from "#lib/articles/desk-list.ts";
import { ListInput } from "#lib/articles/schema.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { setEmbargo } from "#lib/schedule/commands/set-embargo.ts";
import { deskSchedules, schedulerLateSince } from "#lib/schedule/desk.ts";
import { runDue } from "#lib/schedule/job.ts";
import { aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aContributor, anEditor, aPerson, DAY, later, MINUTE } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

// The tests' noon is 12:00 in UTC.
const at = (local: string) => ({ local: `2030-01-${local}`, zone: "UTC" });

test("an embargo is set and ended by who may publish, is recorded, and holds back every way to publish", async () => {
  const author = await aPerson();
  const draft = await aDraft(author.context);
  await setEmbargo({ id: draft.id, ...at("16T12:00") }, author.context);
  expect((await deskArticle(author.viewer, draft.id)).embargoUntil).toEqual(later(DAY));
  expect(await lastEvent()).toMatchObject({
    name: "article.set-embargo",
    before: { until: null },
    after: { until: later(DAY).toISOString(), zone: "UTC" },
  });
  const before = await countEvents();
  await setEmbargo({ id: draft.id, ...at("16T12:00") }, author.context);
  expect(await countEvents()).toBe(before);
  const input = { id: draft.id, version: draft.version };
  await expect(publishArticle(input, author.context)).rejects.toMatchObject({ code: "conflict" });
  await setEmbargo({ id: draft.id, local: null, zone: "UTC" }, author.context);
  await publishArticle(input, author.context);

  const contributor = await aContributor();
  const own = await aDraft(contributor.context);
  const tried = setEmbargo({ id: own.id, ...at("16T12:00") }, contributor.context);
  await expect(tried).rejects.toMatchObject({ code: "forbidden" });
});

test("an embargo is refused that is over, comes too late, or is after what is set to come out", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const until = (local: string, id = draft.id) => setEmbargo({ id, ...at(local) }, editor.context);
  await expect(until("15T12:00")).rejects.toMatchObject({ fields: { local: expect.stringContaining("is over") } });
  const live = await aLiveArticle(editor.context, { slug: "live" });
  await expect(until("16T12:00", live.id)).rejects.toMatchObject({ code: "conflict" });
  const { id, version } = draft;
  await scheduleArticle({ id, version, act: "publish", ...at("15T18:00") }, editor.context);
  await expect(until("16T12:00")).rejects.toMatchObject({
    fields: { local: "It is to come out before, on Tuesday 15 January 2030, 18:00. Take that back first." },
  });
  await until("15T18:00");
  await runDue(() => later(6 * 60 * MINUTE));
  expect((await deskArticle(editor.viewer, id)).state).toBe("live");
});

test("what is published by hand takes the place of what was scheduled, and what is withdrawn does not come back", async () => {
  const editor = await anEditor();
  const { context, viewer } = editor;
  const draft = await aDraft(context);
  const wish = { id: draft.id, act: "publish" as const, ...at("15T18:00") };
  await scheduleArticle({ ...wish, version: draft.version }, context);
  const later1 = await rewrite(context, draft, { title: "Published by hand" });
  expect(await deskSchedules(viewer, draft.id)).toMatchObject([{ act: "publish", changed: true }]);
  await publishArticle({ id: draft.id, version: later1.version }, context);
  expect(await deskSchedules(viewer, draft.id)).toEqual([]);

  const later2 = await rewrite(context, later1, { title: "Meant for the evening" });
  await scheduleArticle({ ...wish, version: later2.version }, context);
  await unpublishArticle({ id: draft.id }, context);
  await runDue(() => later(DAY));
  expect((await deskArticle(viewer, draft.id)).state).toBe("withdrawn");
});

test("the list tells what happens next by itself, and shows that alone", async () => {
  const { context, viewer } = await anEditor();
  const draft = await aDraft(context);
  await aDraft(context, { slug: "other" });
  await scheduleArticle({ id: draft.id, version: draft.version, act: "publish", ...at("15T18:00") }, context);
  const { rows } = await deskArticles(viewer, ListInput.parse({ state: "scheduled" }));
  expect(rows).toMatchObject([{ id: draft.id, scheduled: { act: "publish", at: later(6 * 60 * MINUTE) } }]);
  await runDue(() => later(DAY));
  expect((await deskArticles(viewer, ListInput.parse({ state: "scheduled" }))).rows).toEqual([]);
});

test("that nothing is done in time is told to those who publish", async () => {
  const author = await aPerson();
  const contributor = await aContributor();
  const draft = await aDraft(author.context);
  await scheduleArticle({ id: draft.id, version: draft.version, act: "publish", ...at("15T18:00") }, author.context);
  expect(await schedulerLateSince(author.viewer, later(DAY))).toEqual(later(6 * 60 * MINUTE));
  expect(await schedulerLateSince(contributor.viewer, later(DAY))).toBeNull();
});
