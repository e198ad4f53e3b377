import { expect, test, vi } from "vitest";
import { db } from "#db/client.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import {
  publishedArchive,
  publishedMonth,
  publishedMonthBetween,
  publishedMonths,
} from "#lib/articles/published-archive.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { changeSettings } from "#lib/settings/commands/change-settings.ts";
import { archiveMonthsTag, archiveTag, latestTag } from "#lib/tags.ts";
import { aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anAdmin, anEditor, aSection, contextOf } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "./noted.ts";

freshStore("test");

async function aPaper() {
  const { viewer } = await anEditor();
  const sectionId = (await aSection()).id;
  let number = 0;
  const out = (day: string) =>
    aLiveArticle(contextOf(viewer, new Date(day)), { slug: `story-${++number}`, title: `Story ${number}`, sectionId });
  return { viewer, out };
}
const counts = async (zone = "UTC") => (await publishedArchive(zone)).map(({ month, articles }) => [month, articles]);

test("months have counts of what readers can open", async () => {
  const { viewer, out } = await aPaper();
  await out("2029-11-03T12:00:00Z");
  const withdrawn = await out("2029-11-30T23:30:00Z");
  await out("2030-01-02T12:00:00Z");
  expect(await counts()).toEqual([
    ["2030-01", 1],
    ["2029-11", 2],
  ]);
  await unpublishArticle({ id: withdrawn.id }, contextOf(viewer));
  expect(await counts()).toEqual([
    ["2030-01", 1],
    ["2029-11", 1],
  ]);
});

test("a month ends when it ends in the newsroom, and another zone is counted anew", async () => {
  const admin = await anAdmin();
  await aSite();
  const { out } = await aPaper();
  await out("2029-11-30T23:30:00Z");
  expect(await counts()).toEqual([["2029-11", 1]]);
  await changeSettings({ name: "Paper", tagline: "", language: "en", timeZone: "Europe/Kyiv" }, admin.context);
  expect(await counts("Europe/Kyiv")).toEqual([["2029-12", 1]]);
  await out("2029-12-05T12:00:00Z");
  expect(await counts("Europe/Kyiv")).toEqual([["2029-12", 2]]);
});

test("the page of a month is stale when something of the month changes, and not with every publication", async () => {
  const { viewer, out } = await aPaper();
  const story = await out("2029-11-03T12:00:00Z");
  const { tags } = await noted(async () => publishedMonth("2029-11", "UTC", {}, await publishedSections()));
  expect(tags).toContain(archiveTag("2029-11"));
  expect(tags).not.toContain(latestTag);
  await out("2030-01-02T12:00:00Z");
  expect((await lastEvent())?.tags).not.toContain(archiveTag("2029-11"));
  // A month came to the list of months.
  expect((await lastEvent())?.tags).toContain(archiveMonthsTag);
  await out("2030-01-02T12:03:00Z");
  expect((await lastEvent())?.tags).not.toContain(archiveMonthsTag);
  const again = await rewrite(contextOf(viewer), story, { title: "Another title" });
  await publishArticle({ id: again.id, version: again.version }, contextOf(viewer));
  expect((await lastEvent())?.tags).toContain(archiveTag("2029-11"));
  expect((await lastEvent())?.tags).not.toContain(archiveMonthsTag);
  expect((await noted(() => publishedMonths("UTC"))).tags).toEqual(new Set([archiveMonthsTag]));
});

test("a month knows the nearest before and after it that have something, in the zone of the newsroom", async () => {
  const { viewer, out } = await aPaper();
  const old = await out("2028-02-10T12:00:00Z");
  await out("2029-11-30T23:30:00Z");
  await out("2030-03-05T12:00:00Z");
  expect(await publishedMonthBetween("2029-11", "UTC")).toEqual({ before: "2028-02", after: "2030-03" });
  expect(await publishedMonthBetween("2029-12", "Europe/Kyiv")).toEqual({ before: "2028-02", after: "2030-03" });
  expect(await publishedMonthBetween("2029-11", "Europe/Kyiv")).toBeNull();
  expect(await publishedMonthBetween("2030-03", "UTC")).toEqual({ before: "2029-11", after: null });
  await unpublishArticle({ id: old.id }, contextOf(viewer));
  const { value, tags } = await noted(() => publishedMonthBetween("2029-11", "UTC"));
  expect([value, tags]).toEqual([{ before: null, after: "2030-03" }, new Set([archiveMonthsTag])]);
});

test("the page of a month asks three times for one row, and of a month that is none once", async () => {
  const { out } = await aPaper();
  for (const year of [2027, 2028, 2029])
    for (const month of ["01", "05", "09"]) await out(`${year}-${month}-03T12:00:00Z`);
  const select = vi.spyOn(db(), "select");
  const asked = async (month: string) => {
    select.mockClear();
    await publishedMonthBetween(month, "UTC");
    return select.mock.calls.length;
  };
  expect([await asked("2028-05"), await asked("2028-06"), await asked("1850-01")]).toEqual([3, 1, 1]);
  select.mockRestore();
});

test("a month is read page by page and back again, the newest first, and nothing of another month", async () => {
  const { out } = await aPaper();
  await out("2029-10-31T23:59:59Z");
  for (let day = 1; day <= 5; day++) await out(`2029-11-0${day}T12:00:00Z`);
  await out("2029-12-01T00:00:00Z");
  const sections = await publishedSections();
  const page = (turn: object) => publishedMonth("2029-11", "UTC", turn, sections, 2);
  const days = ({ cards }: Awaited<ReturnType<typeof page>>) => cards.map((card) => card.publishedAt.getUTCDate());
  const first = await page({});
  expect([days(first), first.newer]).toEqual([[5, 4], null]);
  const second = await page({ after: first.older });
  expect(days(second)).toEqual([3, 2]);
  const last = await page({ after: second.older });
  expect([days(last), last.older]).toEqual([[1], null]);
  expect(days(await page({ before: last.newer }))).toEqual([3, 2]);
  expect(days(await page({ after: "nonsense" }))).toEqual([5, 4]);
});
