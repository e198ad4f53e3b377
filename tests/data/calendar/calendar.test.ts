import { expect, test } from "vitest";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { deskCalendar } from "#lib/calendar/desk.ts";
import { calendarPeople } from "#lib/calendar/desk-people.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { setEmbargo } from "#lib/schedule/commands/set-embargo.ts";
import { aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import {
  aContributor,
  anAuthor,
  anEditor,
  aPerson,
  aSection,
  contextOf,
  DAY,
  later,
  MINUTE,
  NOW,
} from "#tests/support/make.ts";
import { isPlanned } from "#tests/support/plans.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const DAYS = ["2030-01-14", "2030-01-15", "2030-01-16"];
const look = (viewer: Viewer, more: object = {}) =>
  deskCalendar(viewer, { days: DAYS, zone: "UTC", most: 10, ...more });
const told = async (viewer: Viewer, more: object = {}) =>
  (await look(viewer, more)).days.flatMap(({ day, entries }) =>
    entries.map(({ kind, title }) => `${day} ${kind} ${title}`),
  );

test("the calendar tells what is planned, due, scheduled, under embargo and published, day by day", async () => {
  const { context, viewer } = await anEditor();
  const planned = await aDraft(context, { title: "Plan", slug: "plan" });
  await isPlanned(planned.id, { plannedAt: later(DAY), dueAt: later(-DAY) });
  const coming = await aDraft(context, { title: "Coming", slug: "coming" });
  await scheduleArticle(
    { id: coming.id, version: coming.version, act: "publish", local: "2030-01-16T09:00", zone: "UTC" },
    context,
  );
  const held = await aDraft(context, { title: "Held", slug: "held" });
  await setEmbargo({ id: held.id, local: "2030-01-16T10:00", zone: "UTC" }, context);
  const live = await aLiveArticle(context, { title: "Live", slug: "live" });
  await scheduleArticle(
    { id: live.id, version: live.version, act: "unpublish", local: "2030-01-16T11:00", zone: "UTC" },
    context,
  );
  const next = await rewrite(context, live, { title: "Live again" });
  await publishArticle({ id: live.id, version: next.version }, contextOf(viewer, later(MINUTE)));
  expect(await told(viewer)).toEqual([
    ...["2030-01-14 due Plan", "2030-01-15 published Live again", "2030-01-15 updated Live again"],
    ...["2030-01-16 publish Coming", "2030-01-16 embargo Held", "2030-01-16 unpublish Live again"],
    "2030-01-16 planned Plan",
  ]);
});

test("what readers see as it stands needs no plan, and what lies in the trash stands on no day", async () => {
  const { context, viewer } = await anEditor();
  const live = await aLiveArticle(context, { title: "Live" });
  await isPlanned(live.id, { plannedAt: NOW, dueAt: NOW });
  const gone = await aDraft(context, { title: "Gone", slug: "gone" });
  await isPlanned(gone.id, { plannedAt: NOW });
  await trashArticle({ id: gone.id }, context);
  expect(await told(viewer)).toEqual(["2030-01-15 published Live"]);
});

test("days are those of the site’s zone", async () => {
  const { context, viewer } = await anEditor();
  const late = await aDraft(context, { title: "Late" });
  await isPlanned(late.id, { plannedAt: new Date("2030-01-14T23:30:00Z") });
  expect(await told(viewer)).toEqual(["2030-01-14 planned Late"]);
  expect(await told(viewer, { zone: "Europe/Kyiv" })).toEqual(["2030-01-15 planned Late"]);
});

test("a day shows so many, and says how many more there are", async () => {
  const { context, viewer } = await anEditor();
  for (let at = 0; at < 5; at++) {
    const { id } = await aDraft(context, { title: `Story ${at}`, slug: `story-${at}` });
    await isPlanned(id, { plannedAt: later(at * MINUTE) });
  }
  const [, today] = (await look(viewer, { most: 3 })).days;
  expect(today).toMatchObject({ more: 2, entries: [{ title: "Story 0" }, { title: "Story 1" }, { title: "Story 2" }] });
});

test("nobody sees on the calendar what they may not see in the list; what was given to them they do", async () => {
  const [editor, author, contributor] = [await anEditor(), await aPerson(), await aContributor()];
  const here = await aSection();
  const { id } = await aDraft(editor.context, { title: "Secret", sectionId: here.id });
  await isPlanned(id, { plannedAt: NOW });
  expect(await told(author.viewer)).toEqual([]);
  expect(await told({ ...editor.viewer, id: author.viewer.id, sections: [] })).toEqual([]);
  expect(await told({ ...editor.viewer, id: author.viewer.id, sections: [here.id] })).toEqual([
    "2030-01-15 planned Secret",
  ]);
  await isPlanned(id, { assigneeId: contributor.viewer.id });
  const [, today] = (await look(contributor.viewer)).days;
  // A contributor writes it and so plans it anew.
  expect(today?.entries).toMatchObject([{ title: "Secret", movable: true, assignee: contributor.viewer.name }]);
});

test("a plan is moved by who writes the story, a due date by who gives work out", async () => {
  const [contributor, author] = [await aContributor(), await aPerson()];
  for (const { context } of [contributor, author]) {
    const { id } = await aDraft(context, { slug: `of-${context.actor.type}` });
    await isPlanned(id, { plannedAt: NOW, dueAt: NOW });
  }
  const movable = async (viewer: Viewer) =>
    (await look(viewer)).days.flatMap(({ entries }) => entries.map(({ kind, movable }) => [kind, movable]));
  expect(await movable(contributor.viewer)).toEqual([["due", false], ["planned", true]]); // biome-ignore format: one thought
  expect(await movable(author.viewer)).toEqual([["due", true], ["planned", true]]); // biome-ignore format: one thought
});

test("it is narrowed to a section with those below it, and to whoever has a story or signs it", async () => {
  const { context, viewer } = await anEditor();
  const [parent, person] = [await aSection(), await aPerson()];
  const below = await aSection({ parent });
  const author = await anAuthor({ personId: person.person.id });
  const stories: [string, object, object][] = [
    ["below", { sectionId: below.id }, {}],
    ["signed", { bylines: [author.id] }, {}],
    ["given", {}, { assigneeId: person.person.id }],
    ["other", {}, {}],
  ];
  for (const [title, facts, plan] of stories) {
    const { id } = await aDraft(context, { title, slug: title, ...facts });
    await isPlanned(id, { plannedAt: NOW, ...plan });
  }
  const titles = async (filter: object) => (await told(viewer, filter)).map((each) => each.split(" ").at(-1)).sort();
  expect(await titles({ section: parent.id })).toEqual(["below"]);
  expect(await titles({ person: person.person.id })).toEqual(["given", "signed"]);
  expect(await titles({ section: parent.id, person: person.person.id })).toEqual([]);
  expect((await titles({})).length).toBe(4);
});

test("whose work it can be narrowed to is offered to those who see the work of others", async () => {
  const [editor, author, gone] = [await anEditor(), await aPerson(), await aPerson({ status: "suspended" })];
  const offered = (await calendarPeople(editor.viewer)).map(({ id }) => id);
  expect(offered).toContain(author.viewer.id);
  expect(offered).not.toContain(gone.viewer.id);
  expect(await calendarPeople(author.viewer)).toEqual([]);
});
