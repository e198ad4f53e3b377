import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { frontSchedules } from "#db/schema/fronts.ts";
import { cancelFrontSchedule } from "#lib/front/commands/cancel-schedule.ts";
import { publishFrontDraft } from "#lib/front/commands/publish.ts";
import { runFrontSchedule } from "#lib/front/commands/run-schedule.ts";
import { saveFrontDraft } from "#lib/front/commands/save.ts";
import { scheduleFrontDraft } from "#lib/front/commands/schedule.ts";
import { deskFront } from "#lib/front/desk.ts";
import { runDueFronts } from "#lib/front/job.ts";
import { publishedFrontPage } from "#lib/front/published.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { frontTag } from "#lib/tags.ts";
import { aLiveArticle } from "#tests/support/articles.ts";
import { pinned, top } from "#tests/support/fronts.ts";
import { anEditor, aPerson, aSection, contextOf, later, MINUTE, NOW, system } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const SITE = { place: "site" };
// The tests' noon is 12:00 in UTC, 13:00 in Paris.
const evening = { local: "2030-01-15T19:00", zone: "Europe/Paris" };
const EVENING = later(6 * 60 * MINUTE);

/** Three stories, of which the second is pinned and saved as version 1 of the draft. */
async function arranged() {
  const editor = await anEditor();
  const section = await aSection();
  const made = [];
  for (const n of [1, 2, 3]) {
    const context = contextOf(editor.viewer, later(n * MINUTE));
    made.push((await aLiveArticle(context, { sectionId: section.id, title: `Story ${n}`, slug: `story-${n}` })).id);
  }
  const [one, two, three] = made as [string, string, string];
  await saveFrontDraft({ ...SITE, basedOn: 0, arrangement: top(pinned(two)) }, editor.context);
  return { editor, one, two, three };
}
const lead = async () => (await publishedFrontPage(await publishedSections(), NOW)).lead?.title;

test("a front comes out at its time as it was when that was decided, once, however many look at it", async () => {
  const { editor, one } = await arranged();
  const { id } = await scheduleFrontDraft({ ...SITE, version: 1, ...evening }, editor.context);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "front.schedule", tags: [] },
    after: { version: 1, at: EVENING.toISOString(), zone: "Europe/Paris" },
  });
  await saveFrontDraft({ ...SITE, basedOn: 1, arrangement: top(pinned(one)) }, editor.context);
  expect(await runDueFronts(later(6 * 60 * MINUTE - 1))).toBe(0);
  expect(await lead()).toBe("Story 3");
  const counts = await Promise.all([runDueFronts(EVENING), runDueFronts(EVENING), runDueFronts(EVENING)]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  expect(await lead()).toBe("Story 2");
  expect(await lastEvent()).toMatchObject({
    name: "front.run-schedule",
    actorType: "system",
    tags: [frontTag("site")],
  });
  const rows = await db().select().from(events);
  expect(rows.filter(({ name }) => name === "front.run-schedule")).toHaveLength(1);
  expect(await runFrontSchedule({ id }, system("front.run", EVENING))).toEqual({ done: false });
  expect(await deskFront(editor.viewer, "site")).toMatchObject({
    changed: true,
    coming: [],
    versions: [{ number: 1, live: true, publishedAt: EVENING }],
  });
});

test("what was published meanwhile gives way when the time comes; of several overdue the last stays", async () => {
  const { editor, one, three } = await arranged();
  await scheduleFrontDraft({ ...SITE, version: 1, ...evening }, editor.context);
  await saveFrontDraft({ ...SITE, basedOn: 1, arrangement: top(pinned(one)) }, editor.context);
  await publishFrontDraft({ ...SITE, version: 2 }, editor.context);
  expect(await lead()).toBe("Story 1");
  await saveFrontDraft({ ...SITE, basedOn: 2, arrangement: top(pinned(three)) }, editor.context);
  await scheduleFrontDraft({ ...SITE, version: 3, ...evening, local: "2030-01-15T18:00" }, editor.context);
  expect(await runDueFronts(later(24 * 60 * MINUTE))).toBe(2);
  expect(await lead()).toBe("Story 2");
});

test("a time is taken back, and is not brought out", async () => {
  const { editor } = await arranged();
  const { id } = await scheduleFrontDraft({ ...SITE, version: 1, ...evening }, editor.context);
  expect((await deskFront(editor.viewer, "site")).coming).toMatchObject([{ id, number: 1, at: EVENING }]);
  await expect(cancelFrontSchedule({ id }, (await aPerson()).context)).rejects.toMatchObject({ code: "forbidden" });
  expect(await cancelFrontSchedule({ id }, editor.context)).toEqual({ changed: true });
  expect(await lastEvent()).toMatchObject({ name: "front.cancel-schedule", before: { version: 1 } });
  expect(await cancelFrontSchedule({ id }, editor.context)).toEqual({ changed: false });
  expect(await runDueFronts(EVENING)).toBe(0);
  expect((await db().select().from(frontSchedules)).map(({ state }) => state)).toEqual(["cancelled"]);
});

test("a time that is over, that is taken, or of nothing is refused", async () => {
  const { editor } = await arranged();
  const set = (local: string, place = "site", version = 1) =>
    scheduleFrontDraft({ place, version, local, zone: "Europe/Paris" }, editor.context);
  await expect(set("2030-01-15T12:59")).rejects.toMatchObject({
    code: "invalid",
    fields: { local: expect.any(String) },
  });
  await set(evening.local);
  await expect(set(evening.local)).rejects.toMatchObject({ fields: { local: expect.stringContaining("very time") } });
  await expect(set(evening.local, (await aSection()).id, 0)).rejects.toMatchObject({ code: "conflict" });
  await expect(set("2030-03-31T02:30")).rejects.toMatchObject({ name: "ZodError" });
});
