import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { schedules } from "#db/schema/schedules.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { saveFrontDraft } from "#lib/front/commands/save.ts";
import { scheduleFrontDraft } from "#lib/front/commands/schedule.ts";
import { runDueFronts } from "#lib/front/job.ts";
import { cancelSchedule } from "#lib/schedule/commands/cancel.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { deskSchedules, schedulerLateSince } from "#lib/schedule/desk.ts";
import { runDue } from "#lib/schedule/job.ts";
import { aDraft, aLiveArticle, type MadeDraft, rewrite } from "#tests/support/articles.ts";
import { pinned, top } from "#tests/support/fronts.ts";
import { aContributor, anEditor, aPerson, aSection, contextOf, later, MINUTE, system } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

// The tests' noon is 12:00 in UTC, 13:00 in Paris.
const soon = { local: "2030-01-15T14:00", zone: "Europe/Paris" };
const SOON = later(60 * MINUTE);
const comeOut = ({ id, version }: MadeDraft) => ({ id, version, act: "publish" as const, ...soon });
const goAway = ({ id, version }: MadeDraft) => ({ id, version, act: "unpublish" as const, ...soon });

async function rowOf(id: string) {
  const [row] = await db()
    .select({ article: articles, live: revisions })
    .from(articles)
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(eq(articles.id, id));
  return row;
}
const statesOf = async () => (await db().select().from(schedules)).map(({ state }) => state);

test("an article comes out at its time, as it was when that was decided, and not before", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  await scheduleArticle(comeOut(draft), editor.context);
  expect((await rowOf(draft.id))?.article).toMatchObject({
    state: "draft",
    scheduledAt: SOON,
    scheduledAct: "publish",
  });
  await rewrite(editor.context, draft, { title: "Written since" });
  expect(await runDue(() => later(59 * MINUTE))).toBe(0);
  expect(await runDue(() => SOON)).toBe(1);
  const row = await rowOf(draft.id);
  expect(row?.live).toMatchObject({
    title: draft.content.title,
    revisionKind: "published",
    createdBy: editor.viewer.id,
  });
  expect(row?.article).toMatchObject({ state: "live-with-changes", publishedAt: SOON, scheduledAt: null });
  expect(await lastEvent()).toMatchObject({ name: "article.run-schedule", actorType: "system" });
  expect(await runDue(() => later(90 * MINUTE))).toBe(0);
});

test("a change to a live article waits for its time, and the article goes away at its", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  const changed = await rewrite(editor.context, live, { title: "The change" });
  await scheduleArticle(comeOut(changed), editor.context);
  await scheduleArticle({ ...goAway(changed), local: "2030-01-15T15:00" }, editor.context);
  expect((await rowOf(live.id))?.live?.title).toBe(live.content.title);
  await runDue(() => SOON);
  expect((await rowOf(live.id))?.live?.title).toBe("The change");
  expect((await rowOf(live.id))?.article).toMatchObject({ scheduledAct: "unpublish" });
  await runDue(() => later(120 * MINUTE));
  expect((await rowOf(live.id))?.article).toMatchObject({ state: "withdrawn", path: null, scheduledAt: null });
});

test("what was overdue when the server came back is done at once, the oldest first", async () => {
  const editor = await anEditor();
  const made = [];
  for (const slug of ["one", "two", "three"]) {
    const draft = await aDraft(editor.context, { slug });
    await scheduleArticle(comeOut(draft), editor.context);
    made.push(draft);
  }
  expect(await runDue(() => later(24 * 60 * MINUTE))).toBe(3);
  for (const { id } of made) expect((await rowOf(id))?.article.state).toBe("live");
});

test("of two times for the same the later decision counts; a time is taken back; the trash takes all back", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  await scheduleArticle(comeOut(draft), editor.context);
  const second = await scheduleArticle({ ...comeOut(draft), local: "2030-01-16T09:00" }, editor.context);
  expect((await statesOf()).toSorted()).toEqual(["cancelled", "waiting"]);
  await cancelSchedule({ id: second.id }, editor.context);
  expect((await rowOf(draft.id))?.article.scheduledAt).toBeNull();
  await scheduleArticle(comeOut(draft), editor.context);
  await trashArticle({ id: draft.id }, editor.context);
  expect(await statesOf()).not.toContain("waiting");
  expect(await runDue(() => SOON)).toBe(0);
});

test("a time that is over, that clocks skip or show twice, and a zone that nobody knows are refused beside their field", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const at = (local: string, zone = "Europe/Paris") =>
    scheduleArticle({ ...comeOut(draft), local, zone }, editor.context);
  await expect(at("2030-01-15T12:59")).rejects.toMatchObject({
    code: "invalid",
    fields: { local: expect.stringContaining("is over") },
  });
  const field = async (tried: Promise<unknown>) => {
    const issue = await tried.then(
      () => null,
      (error) => error.issues?.[0],
    );
    return [issue?.path?.[0], issue?.message];
  };
  expect(await field(at("2030-03-31T02:30"))).toEqual([
    "local",
    "Clocks skip this time. The nearest is Sunday 31 March 2030, 03:30.",
  ]);
  expect(await field(at("2030-10-27T02:30"))).toEqual([
    "local",
    "Clocks show this time twice that night. Say which of the two.",
  ]);
  expect(await field(at("2030-02-31T10:00"))).toEqual(["local", "Choose a day and a time."]);
  expect(await field(at("2030-02-01T10:00", "Europe/Atlantis"))).toEqual([
    "zone",
    "This time zone is not known. Choose another.",
  ]);
  const second = await scheduleArticle(
    { ...comeOut(draft), local: "2030-10-27T02:30", second: true, zone: "Europe/Paris" },
    editor.context,
  );
  expect(second.at).toEqual(new Date("2030-10-27T01:30:00Z"));
});

test("what could not be published now is not scheduled, and what cannot be done when its time comes says so", async () => {
  const editor = await anEditor();
  const untitled = await aDraft(editor.context, { title: "" });
  await expect(scheduleArticle(comeOut(untitled), editor.context)).rejects.toMatchObject({
    code: "invalid",
    fields: { title: expect.any(String) },
  });
  const section = await aSection();
  const draft = await aDraft(editor.context, { sectionId: section.id });
  await expect(scheduleArticle({ ...comeOut(draft), version: 1 }, editor.context)).rejects.toMatchObject({
    code: "conflict",
  });
  await scheduleArticle(comeOut(draft), editor.context);
  // Somebody else takes the address meanwhile.
  const other = await aLiveArticle(editor.context, { sectionId: section.id });
  expect(await runDue(() => SOON)).toBe(1);
  expect(await deskSchedules(editor.viewer, draft.id)).toEqual([
    expect.objectContaining({ act: "publish", problem: expect.stringContaining(`is already at /${other.path}`) }),
  ]);
  expect((await rowOf(draft.id))?.article).toMatchObject({ state: "draft", scheduledAt: null });
  expect(await lastEvent()).toMatchObject({ name: "article.fail-schedule" });
});

test("nothing under embargo comes out, whatever button is pressed; at its end it may", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const embargoUntil = later(90 * MINUTE);
  await store().transaction((tx) => tx.update(articles).set({ embargoUntil }).where(eq(articles.id, draft.id)));
  const early = expect.objectContaining({ code: "conflict", details: { embargoUntil: embargoUntil.toISOString() } });
  await expect(publishArticle({ id: draft.id, version: draft.version }, editor.context)).rejects.toEqual(early);
  await expect(scheduleArticle(comeOut(draft), editor.context)).rejects.toEqual(early);
  await scheduleArticle({ ...comeOut(draft), local: "2030-01-15T14:30" }, editor.context);
  await runDue(() => embargoUntil);
  expect((await rowOf(draft.id))?.article.state).toBe("live");
});

test("who may not publish here may not schedule here, and hears of no schedule of what they may not see", async () => {
  const author = await aPerson();
  const other = await aPerson();
  const contributor = await aContributor();
  const draft = await aDraft(author.context);
  await expect(scheduleArticle(comeOut(draft), other.context)).rejects.toMatchObject({ code: "forbidden" });
  const { id } = await scheduleArticle(comeOut(draft), author.context);
  await expect(cancelSchedule({ id }, contributor.context)).rejects.toMatchObject({ code: "forbidden" });
  expect(await deskSchedules(author.viewer, draft.id)).toHaveLength(1);
  expect(await deskSchedules(other.viewer, draft.id)).toEqual([]);
});

test("what readers do not see is not scheduled to go away, unless it is to come out before", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  await expect(scheduleArticle(goAway(draft), editor.context)).rejects.toMatchObject({ code: "conflict" });
  await scheduleArticle(comeOut(draft), editor.context);
  await scheduleArticle({ ...goAway(draft), local: "2030-01-15T16:00" }, editor.context);
  const live = await aLiveArticle(editor.context, { slug: "other" });
  await scheduleArticle(goAway(live), editor.context);
  await unpublishArticle({ id: live.id }, editor.context);
  await runDue(() => SOON);
  expect((await rowOf(live.id))?.article.state).toBe("withdrawn");
  expect(await statesOf()).toEqual(expect.arrayContaining(["waiting", "done", "done"]));
});

test("that nothing was done for a minute is seen", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  await runDue(() => contextOf(editor.viewer).now);
  expect(await schedulerLateSince(editor.viewer, later(10 * MINUTE))).toBeNull();
  await scheduleArticle(comeOut(draft), editor.context);
  expect(await schedulerLateSince(editor.viewer, later(10 * MINUTE))).toEqual(later(0));
  expect(await schedulerLateSince(editor.viewer, later(62 * MINUTE))).toEqual(SOON);
  await runDue(() => later(62 * MINUTE));
  expect(await schedulerLateSince(editor.viewer, later(62 * MINUTE))).toBeNull();
  expect(system().actor).toEqual({ type: "system", job: "test" });
});

test("that a front does not come out at its time is seen too, by whoever arranges any", async () => {
  const editor = await anEditor();
  const { id } = await aLiveArticle(editor.context);
  const arrangement = top(pinned(id));
  const { version } = await saveFrontDraft({ place: "site", basedOn: 0, arrangement }, editor.context);
  await scheduleFrontDraft({ place: "site", version, ...soon }, editor.context);
  await runDue(() => later(61 * MINUTE));
  expect(await schedulerLateSince(editor.viewer, later(61 * MINUTE))).toBeNull();
  expect(await schedulerLateSince(editor.viewer, later(62 * MINUTE))).toEqual(SOON);
  expect(await schedulerLateSince((await aContributor()).viewer, later(62 * MINUTE))).toBeNull();
  await runDueFronts(later(62 * MINUTE));
  expect(await schedulerLateSince(editor.viewer, later(62 * MINUTE))).toBeNull();
});
