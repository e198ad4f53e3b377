import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { store } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { createArticle } from "#lib/articles/commands/create.ts";
import { deskArticles } from "#lib/articles/desk-list.ts";
import { ListInput } from "#lib/articles/schema.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { assignArticle } from "#lib/plan/commands/assign.ts";
import { deskBoard, SHOWN } from "#lib/plan/desk-board.ts";
import { deskWork } from "#lib/plan/desk-work.ts";
import { BoardInput } from "#lib/plan/schema.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { setEmbargo } from "#lib/schedule/commands/set-embargo.ts";
import { aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { aContributor, anEditor, aPerson, aSection, NOW, type Staff } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

// The tests' noon is 12:00 in UTC, on Tuesday 15 January 2030.
const at = (day: string) => ({ due: `2030-01-${day}`, zone: "UTC" });
const titles = (part: { stories: { title: string }[] } | undefined) => (part?.stories ?? []).map(({ title }) => title);
const work = (viewer: Viewer) => deskWork(viewer, NOW, "UTC");
const inStage = (id: string, stageId: string) =>
  store().transaction((tx) => tx.update(articles).set({ stageId }).where(eq(articles.id, id)));

/** Stories that an editor gave to somebody. */
async function given(
  { context }: Staff,
  { person }: Staff,
  facts: Record<string, object>,
): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const [workingTitle, more] of Object.entries(facts))
    made.set(workingTitle, (await createArticle({ workingTitle, assigneeId: person.id, ...more }, context)).id);
  return made;
}

test("what waits for somebody begins with what is late, then today, soon, and the important", async () => {
  const [editor, writer] = [await anEditor(), await aContributor()];
  await given(editor, writer, {
    ...{ "Some day": {}, "Some day, urgently": { priority: "urgent" }, "Next month": at("30") },
    ...{ Tomorrow: { ...at("16"), priority: "low" }, Tonight: at("15T18:00"), Late: at("14") },
  });
  const order = ["Late", "Tonight", "Tomorrow", "Some day, urgently", "Next month", "Some day"];
  expect(titles((await work(writer.viewer)).waits)).toEqual(order);
  expect(titles((await work(editor.viewer)).waits)).toEqual([]);
});

test("what is done waits for nobody: published, or set to come out", async () => {
  const [editor, writer] = [await anEditor(), await aPerson()];
  const live = await aLiveArticle(editor.context, { slug: "live" });
  const set = await aDraft(editor.context, { slug: "set", title: "Set" });
  for (const { id } of [live, set])
    await assignArticle({ id, assigneeId: writer.person.id, ...at("14") }, editor.context);
  expect(titles((await work(writer.viewer)).waits)).toEqual(["Set"]);
  const time = { act: "publish" as const, local: "2030-01-15T20:00", zone: "UTC" };
  await scheduleArticle({ id: set.id, version: set.version, ...time }, editor.context);
  expect(titles((await work(writer.viewer)).waits)).toEqual([]);
  expect(titles((await work(editor.viewer)).late)).toEqual([]);
});

test("who gives stories to people sees what is late with whom; who does not, their own alone", async () => {
  const [editor, writer, other] = [await anEditor(), await aContributor(), await aContributor()];
  await given(editor, writer, { Hers: at("14") });
  await given(editor, other, { His: at("10") });
  expect(titles((await work(editor.viewer)).late)).toEqual(["His", "Hers"]);
  const hers = await work(writer.viewer);
  expect([titles(hers.waits), titles(hers.late)]).toEqual([["Hers"], []]);
});

test("what comes out today is what is set for today and what is planned, in order, with its embargo", async () => {
  const { context, viewer } = await anEditor();
  const set = await aDraft(context, { slug: "set", title: "Set for six" });
  await setEmbargo({ id: set.id, local: "2030-01-15T17:00", zone: "UTC" }, context);
  const wish = { id: set.id, version: set.version, act: "publish" as const, zone: "UTC" };
  await scheduleArticle({ ...wish, local: "2030-01-15T18:00" }, context);
  const tomorrow = await aDraft(context, { slug: "tomorrow", title: "Set for tomorrow" });
  await scheduleArticle({ ...wish, id: tomorrow.id, version: tomorrow.version, local: "2030-01-16T18:00" }, context);
  await createArticle({ workingTitle: "Planned for eight", planned: "2030-01-15T08:00", zone: "UTC" }, context);
  await createArticle({ workingTitle: "Planned for Friday", planned: "2030-01-18", zone: "UTC" }, context);
  const { today } = await work(viewer);
  expect(titles(today)).toEqual(["Planned for eight", "Set for six"]);
  expect(today.stories[1]).toMatchObject({ embargoUntil: new Date("2030-01-15T17:00:00Z") });
  // In Samoa it is tomorrow already.
  expect(titles((await deskWork(viewer, NOW, "Pacific/Apia")).today)).toEqual(["Set for six"]);
});

test("my drafts are those that I began or wrote in last and that nobody was given", async () => {
  const [editor, writer] = [await anEditor(), await aPerson()];
  await aDraft(editor.context, { title: "Mine", slug: "mine" });
  await aDraft(writer.context, { title: "Theirs", slug: "theirs" });
  await given(editor, writer, { Commissioned: {} });
  expect(titles((await work(editor.viewer)).drafts)).toEqual(["Mine"]);
});

test("the board holds what is in work by its stage, the unknown in the first, and no more than fit", async () => {
  const { context, viewer } = await anEditor();
  const [, second, lost] = [
    await createArticle({ workingTitle: "Begun" }, context),
    await createArticle({ workingTitle: "In editing", priority: "high" }, context),
    await createArticle({ workingTitle: "Of a stage that is gone" }, context),
  ];
  await inStage(second.id, "stage-editing");
  await inStage(lost.id, "stage-of-old");
  await aLiveArticle(context, { slug: "live" });
  const columns = await deskBoard(viewer, BoardInput.parse({}), NOW, "UTC");
  expect(columns.map(({ name }) => name)).toEqual(["Writing", "Editing", "Fact check", "Ready"]);
  expect(columns.map((column) => column.stories.length)).toEqual([2, 1, 0, 0]);
  expect(titles(columns[0]).sort()).toEqual(["Begun", "Of a stage that is gone"]);
  for (let n = 0; n < SHOWN + 3; n++) await createArticle({ workingTitle: `Story ${n}` }, context);
  const [full] = await deskBoard(viewer, BoardInput.parse({}), NOW, "UTC");
  expect([full?.stories.length, full?.more]).toEqual([SHOWN, 5]);
});

test("the board is narrowed by section, assignee and priority together, and shows nobody what is not theirs", async () => {
  const [editor, writer] = [await anEditor(), await aContributor()];
  const europe = await aSection();
  const brussels = await aSection({ parent: europe });
  await given(editor, writer, { Both: { sectionId: brussels.id, priority: "high" }, Elsewhere: { priority: "high" } });
  await createArticle({ workingTitle: "Nobody's", sectionId: europe.id, priority: "high" }, editor.context);
  const seen = async (viewer: Viewer, wish: object) =>
    (await deskBoard(viewer, BoardInput.parse(wish), NOW, "UTC")).flatMap((column) => titles(column)).sort();
  expect(await seen(editor.viewer, { section: europe.id, assignee: writer.person.id, priority: "high" })).toEqual([
    "Both",
  ]);
  expect(await seen(editor.viewer, { section: europe.id, assignee: "nobody" })).toEqual(["Nobody's"]);
  expect(await seen(writer.viewer, {})).toEqual(["Both", "Elsewhere"]);
  expect(await seen(writer.viewer, { assignee: "me", priority: "low" })).toEqual([]);
});

test("the list is narrowed by who has a story, when it is due, how important it is and where it stands", async () => {
  const [editor, writer] = [await anEditor(), await aContributor({ name: "Petro" })];
  const made = await given(editor, writer, { Late: at("14"), Today: at("15"), Sunday: at("20"), Monday: at("21") });
  await createArticle({ workingTitle: "Nobody's", priority: "urgent" }, editor.context);
  await inStage(made.get("Sunday") as string, "stage-ready");
  const list = async (viewer: Viewer, wish: object) =>
    (await deskArticles(viewer, ListInput.parse({ ...wish, sort: "title" }), { now: NOW })).rows;
  const named = async (wish: object, viewer = editor.viewer) => (await list(viewer, wish)).map(({ title }) => title);
  expect(await named({ assignee: writer.person.id })).toEqual(["Late", "Monday", "Sunday", "Today"]);
  expect(await named({ assignee: "me" }, writer.viewer)).toHaveLength(4);
  expect(await named({ assignee: "nobody" })).toEqual(["Nobody's"]);
  expect(await named({ due: "late" })).toEqual(["Late"]);
  expect(await named({ due: "today" })).toEqual(["Today"]);
  expect(await named({ due: "week" })).toEqual(["Late", "Sunday", "Today"]);
  expect(await named({ due: "week", assignee: writer.person.id, stage: "stage-ready" })).toEqual(["Sunday"]);
  expect(await named({ priority: "urgent", stage: "stage-writing" })).toEqual(["Nobody's"]);
  expect(await named({ stage: "stage-nowhere" })).toEqual([]);
  expect(await named({ priority: "whatever", due: "%", assignee: "../me" })).toHaveLength(5);
  const [late] = await list(editor.viewer, { due: "late" });
  expect(late?.given).toEqual({ assignee: "Petro", dueAt: new Date("2030-01-14T23:59:00Z") });
});
