import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { replanArticle } from "#lib/calendar/commands/replan.ts";
import { aDraft } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { aContributor, anEditor, aPerson } from "#tests/support/make.ts";
import { isPlanned } from "#tests/support/plans.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const at = (text: string) => new Date(`${text}:00.000Z`);
const rowOf = async (id: string) => (await db().select().from(articles).where(eq(articles.id, id)))[0];

test("a story moves to another day and keeps its time over a change of the clock; that is recorded, and undone", async () => {
  await aSite({ timeZone: "Europe/Kyiv" });
  const { context } = await anEditor();
  const { id } = await aDraft(context);
  await isPlanned(id, { plannedAt: at("2030-03-30T08:00") });
  const moved = await replanArticle({ id, what: "planned", day: "2030-04-01", from: "2030-03-30" }, context);
  expect(moved).toMatchObject({ at: at("2030-04-01T07:00"), from: "2030-03-30", time: "10:00", changed: true });
  expect(await lastEvent()).toMatchObject({
    name: "article.replan",
    before: { what: "planned", at: "2030-03-30T08:00:00.000Z" },
    after: { what: "planned", at: "2030-04-01T07:00:00.000Z", zone: "Europe/Kyiv" },
  });
  const { from: day, time } = moved;
  await replanArticle({ id, what: "planned", day, time, from: "2030-04-01" }, context);
  expect((await rowOf(id))?.plannedAt).toEqual(at("2030-03-30T08:00"));
});

test("an undo finds the time again that the day between did not have", async () => {
  await aSite({ timeZone: "Europe/Kyiv" });
  const { context } = await anEditor();
  const { id } = await aDraft(context);
  await isPlanned(id, { dueAt: at("2030-03-30T01:30") });
  const { from: day, time } = await replanArticle({ id, what: "due", day: "2030-03-31" }, context);
  expect(time).toBe("03:30");
  await replanArticle({ id, what: "due", day, time }, context);
  expect((await rowOf(id))?.dueAt).toEqual(at("2030-03-30T01:30"));
});

test("to the day where it is already changes and records nothing", async () => {
  await aSite();
  const { context } = await anEditor();
  const { id } = await aDraft(context);
  await isPlanned(id, { plannedAt: at("2030-03-30T08:00") });
  const before = await countEvents();
  await replanArticle({ id, what: "planned", day: "2030-03-30" }, context);
  expect(await countEvents()).toBe(before);
});

test("it is refused to whoever may not, for what has no plan, and when somebody else moved it", async () => {
  await aSite();
  const [author, contributor] = [await aPerson(), await aContributor()];
  const { id } = await aDraft(author.context);
  const move = (what: "planned" | "due", more: object = {}, { context } = author) =>
    replanArticle({ id, what, day: "2030-04-02", ...more }, context);
  await expect(move("planned")).rejects.toMatchObject({ code: "conflict" });
  await isPlanned(id, { plannedAt: at("2030-04-01T10:00"), dueAt: at("2030-04-01T09:00") });
  await expect(move("planned", {}, contributor)).rejects.toMatchObject({ code: "forbidden" });
  await expect(move("planned", { from: "2030-03-31" })).rejects.toMatchObject({ code: "conflict" });
  await move("due");
  // Given to somebody who gives no work out: they plan it, and are told when it is due.
  await isPlanned(id, { assigneeId: contributor.viewer.id });
  await move("planned", {}, contributor);
  await expect(move("due", {}, contributor)).rejects.toMatchObject({ code: "forbidden" });
});

test.each([
  ["day", { day: "2030-02-31" }],
  ["day", { day: "1700-01-01" }],
  ["time", { time: "25:00" }],
  ["from", { from: "yesterday" }],
])("a wrong %s is refused", async (field, more) => {
  const { context } = await anEditor();
  const { id } = await aDraft(context);
  const moving = replanArticle({ id, what: "planned", day: "2030-04-02", ...more }, context);
  await expect(moving).rejects.toMatchObject({ issues: [{ path: [field] }] });
});
