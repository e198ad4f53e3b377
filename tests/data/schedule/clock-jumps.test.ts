import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { events } from "#db/schema/events.ts";
import { schedules } from "#db/schema/schedules.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { schedulerLateSince } from "#lib/schedule/desk.ts";
import { HEARTBEAT, runDue } from "#lib/schedule/job.ts";
import { aDraft } from "#tests/support/articles.ts";
import { anEditor, later, MINUTE, NOW } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const HOUR = 60 * MINUTE;
let now = NOW;
const clock = () => now;
beforeEach(async () => {
  now = NOW;
  // How lately the job has written that it runs belongs to the process, which here outlives its database.
  await runDue(() => new Date(0));
});

/** Stories that come out at these minutes after the tests' noon, in this order. */
async function waiting(...minutes: number[]): Promise<{ ids: string[]; viewer: Viewer }> {
  const { context, viewer } = await anEditor();
  const ids: string[] = [];
  for (const at of minutes) {
    const { id, version } = await aDraft(context, { slug: `at-${at}` });
    await scheduleArticle({ id, version, act: "publish", ...clockTime(at) }, context);
    ids.push(id);
  }
  return { ids, viewer };
}

const clockTime = (minutes: number) => ({
  local: later(minutes * MINUTE)
    .toISOString()
    .slice(0, 16),
  zone: "UTC",
});

/** Which stories came out, each as often as it did: by the record and by its versions. */
async function cameOut(): Promise<string[]> {
  const told = await db().select({ id: events.targetId }).from(events).where(eq(events.name, "article.run-schedule"));
  const shown = await db()
    .select({ id: revisions.articleId })
    .from(revisions)
    .where(eq(revisions.revisionKind, "published"));
  const live = await db().select({ id: articles.id }).from(articles).where(eq(articles.state, "live"));
  expect(shown.map(({ id }) => id).toSorted()).toEqual(told.map(({ id }) => id).toSorted());
  expect(live.map(({ id }) => id).toSorted()).toEqual(told.map(({ id }) => id).toSorted());
  return told.map(({ id }) => id);
}

/** Whatever the clock did: by what is written down, nothing happened before its time. */
async function noneWasEarly(): Promise<void> {
  const done = await db().select().from(schedules).where(eq(schedules.state, "done"));
  for (const { at, settledAt } of done) expect(settledAt?.getTime()).toBeGreaterThanOrEqual(at.getTime());
}

test("a clock that jumps an hour ahead brings out what is due by it, once; set right again, the rest waits for its time", async () => {
  const { ids, viewer } = await waiting(30, 90);
  expect(await runDue(clock)).toBe(0);
  now = later(HOUR);
  expect(await runDue(clock)).toBe(1);
  expect(await schedulerLateSince(viewer, now)).toBeNull();
  now = later(MINUTE);
  expect(await runDue(clock)).toBe(0);
  expect(await schedulerLateSince(viewer, now)).toBeNull();
  now = later(31 * MINUTE);
  expect(await runDue(clock)).toBe(0);
  now = later(90 * MINUTE);
  expect(await runDue(clock)).toBe(1);
  expect(await cameOut()).toEqual(ids);
  await noneWasEarly();
});

test("a clock that is set back an hour lets what waits come out later, once, and nothing is lost", async () => {
  const { ids, viewer } = await waiting(1, 59);
  expect(await runDue(clock)).toBe(0);
  now = later(MINUTE);
  expect(await runDue(clock)).toBe(1);
  now = later(MINUTE - HOUR);
  expect(await runDue(clock)).toBe(0);
  expect(await schedulerLateSince(viewer, now)).toBeNull();
  for (const minutes of [0, 1, 58]) {
    now = later(minutes * MINUTE);
    expect(await runDue(clock)).toBe(0);
    expect(await schedulerLateSince(viewer, now)).toBeNull();
  }
  now = later(59 * MINUTE);
  expect(await runDue(clock)).toBe(1);
  expect(await cameOut()).toEqual(ids);
  await noneWasEarly();
});

test("a clock that is set back between the look and the deed leaves the story waiting; nobody counts it as done", async () => {
  const { ids } = await waiting(60);
  // Looked at as due three times: for the heartbeat, before the turn and in it. Then it is noon again.
  const looks = [later(HOUR), later(HOUR), later(HOUR)];
  expect(await runDue(() => looks.shift() ?? NOW)).toBe(0);
  expect(await cameOut()).toEqual([]);
  const [row] = await db().select().from(schedules);
  expect(row).toMatchObject({ state: "waiting", problem: "", settledAt: null });
  expect(await runDue(() => later(HOUR))).toBe(1);
  expect(await cameOut()).toEqual(ids);
  await noneWasEarly();
});

test("while a process has the turn the clock jumps to and fro; what is due by then comes out once", async () => {
  const { ids } = await waiting(30, 31, 32);
  await store().turn(HEARTBEAT, async () => {
    now = later(HOUR);
    await runDue(clock);
    now = later(0);
    await runDue(clock);
  });
  now = later(HOUR);
  await runDue(clock);
  expect((await cameOut()).toSorted()).toEqual(ids.toSorted());
  await noneWasEarly();
});

test("of processes whose clocks are an hour apart, all at it at once, each story comes out once", async () => {
  const { ids } = await waiting(30, 31, 32, 90);
  await Promise.all([0, 60, 0, 60].map((minutes) => runDue(() => later(minutes * MINUTE))));
  await Promise.all([60, 0, 60, 0].map((minutes) => runDue(() => later(minutes * MINUTE))));
  expect((await cameOut()).toSorted()).toEqual(ids.slice(0, 3).toSorted());
  await Promise.all([30, 90, 90].map((minutes) => runDue(() => later(minutes * MINUTE))));
  expect((await cameOut()).toSorted()).toEqual(ids.toSorted());
  await noneWasEarly();
});

test("a jump over the coming out and the going away does both, in their order", async () => {
  const { context } = await anEditor();
  const { id, version } = await aDraft(context);
  await scheduleArticle({ id, version, act: "publish", ...clockTime(20) }, context);
  await scheduleArticle({ id, version, act: "unpublish", ...clockTime(40) }, context);
  expect(await runDue(() => later(HOUR))).toBe(2);
  expect(await runDue(() => later(0))).toBe(0);
  const [article] = await db().select().from(articles).where(eq(articles.id, id));
  expect(article).toMatchObject({ state: "withdrawn", path: null, scheduledAt: null });
  await noneWasEarly();
});

test("a heartbeat that lies ahead, since the clock was set back and nothing runs any more, proves nothing", async () => {
  const { viewer } = await waiting(120);
  now = later(HOUR);
  await runDue(clock);
  expect(await schedulerLateSince(viewer, now)).toBeNull();
  // Set back, and stopped. A little ahead are clocks of other nodes, too.
  expect(await schedulerLateSince(viewer, later(HOUR - MINUTE))).toBeNull();
  expect(await schedulerLateSince(viewer, later(0))).toEqual(later(0));
  await runDue(() => later(0));
  expect(await schedulerLateSince(viewer, later(0))).toBeNull();
  // A jump ahead is warned of until the job has looked once.
  expect(await schedulerLateSince(viewer, later(HOUR))).toEqual(later(0));
  await runDue(() => later(HOUR));
  expect(await schedulerLateSince(viewer, later(HOUR))).toBeNull();
});
