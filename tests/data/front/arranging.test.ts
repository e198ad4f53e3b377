import { expect, test } from "vitest";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { cancelFrontSchedule } from "#lib/front/commands/cancel-schedule.ts";
import { publishFrontDraft } from "#lib/front/commands/publish.ts";
import { restoreFrontVersion } from "#lib/front/commands/restore.ts";
import { saveFrontDraft } from "#lib/front/commands/save.ts";
import { scheduleFrontDraft } from "#lib/front/commands/schedule.ts";
import { deskFront, deskFrontPlaces } from "#lib/front/desk.ts";
import { previewOfFront } from "#lib/front/preview.ts";
import { createPage } from "#lib/pages/commands/create.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { changeSection } from "#lib/sections/commands/change.ts";
import { deleteSection } from "#lib/sections/commands/delete.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { frontTag } from "#lib/tags.ts";
import { aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { pinned, top } from "#tests/support/fronts.ts";
import { anAdmin, anAuthor, anEditor, aPerson, aSection, contextOf, later, MINUTE, NOW } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const SITE = { place: "site" };
type Given = Parameters<typeof saveFrontDraft>[0]["arrangement"];

test("an editor arranges the front and publishes it; both are on record, and only that makes pages stale", async () => {
  const editor = await anEditor();
  const story = await aLiveArticle(editor.context);
  const arrangement = top(pinned(story.id));
  expect(await saveFrontDraft({ ...SITE, basedOn: 0, arrangement }, editor.context)).toMatchObject({ version: 1 });
  const saved = { name: "front.save", targetType: "site", before: { version: 0 }, after: { version: 1 }, tags: [] };
  expect(await lastEvent()).toMatchObject(saved);
  const shown = await deskFront(editor.viewer, "site");
  expect(shown).toMatchObject({ version: 1, changed: true, draft: arrangement, versions: [] });
  expect(await publishFrontDraft({ ...SITE, version: 1 }, editor.context)).toEqual({ number: 1, before: null });
  expect(await lastEvent()).toMatchObject({ name: "front.publish", after: { version: 1 }, tags: [frontTag("site")] });
  expect(await deskFront(editor.viewer, "site")).toMatchObject({
    changed: false,
    versions: [{ number: 1, live: true, pinned: 1, by: editor.person.name, publishedAt: NOW }],
  });
});

test("what is there already is no change, and what readers see already is not published again", async () => {
  const editor = await anEditor();
  const { id } = await aLiveArticle(editor.context);
  const save = (basedOn: number) => saveFrontDraft({ ...SITE, basedOn, arrangement: top(pinned(id)) }, editor.context);
  await save(0);
  const events = await countEvents();
  // Not even from another version: nothing of anybody's is overwritten.
  expect(await save(0)).toEqual({ version: 1, unchanged: true });
  expect(await countEvents()).toBe(events);
  await publishFrontDraft({ ...SITE, version: 1 }, editor.context);
  await expect(publishFrontDraft({ ...SITE, version: 1 }, editor.context)).rejects.toMatchObject({ code: "conflict" });
  await expect(publishFrontDraft({ place: (await aSection()).id, version: 0 }, editor.context)).rejects.toMatchObject({
    message: expect.stringContaining("exactly this already"),
  });
});

test("of two who arrange at once the second is told by whom it was changed, and nothing is written over", async () => {
  const [one, two] = [await anEditor({ name: "Edda Early" }), await anEditor()];
  const [a, b] = [await aLiveArticle(one.context), await aLiveArticle(one.context, { slug: "other" })];
  await saveFrontDraft({ ...SITE, basedOn: 0, arrangement: top(pinned(a.id)) }, one.context);
  const refused = { code: "conflict", message: expect.stringContaining("Edda Early"), details: { version: 1 } };
  const theirs = { ...SITE, basedOn: 0, arrangement: top(pinned(b.id)) };
  await expect(saveFrontDraft(theirs, two.context)).rejects.toMatchObject(refused);
  await expect(publishFrontDraft({ ...SITE, version: 0 }, two.context)).rejects.toMatchObject(refused);
  const time = { local: "2030-01-15T18:00", zone: "UTC" };
  await expect(scheduleFrontDraft({ ...SITE, version: 0, ...time }, two.context)).rejects.toMatchObject(refused);
  await publishFrontDraft({ ...SITE, version: 1 }, one.context);
  await expect(restoreFrontVersion({ ...SITE, number: 1, basedOn: 0 }, two.context)).rejects.toMatchObject(refused);
  expect((await deskFront(two.viewer, "site")).draft).toEqual(top(pinned(a.id)));
});

test("what whoever arranges cannot know is no story, nor is a standing page; what others put there stays", async () => {
  const [editor, section] = [await anEditor(), await aSection()];
  const narrowed = { ...editor.viewer, sections: [section.id] };
  const other = await aPerson({ role: "author" });
  const hidden = await aDraft(other.context);
  const page = await createPage({ start: "about" }, editor.context);
  const place = section.id;
  const save = (arrangement: Given, basedOn: number, viewer = editor.viewer) =>
    saveFrontDraft({ place, basedOn, arrangement }, contextOf(viewer));
  const refused = { code: "invalid", fields: { "arrangement.top.0": expect.stringContaining("Choose another") } };
  await expect(save(top(pinned(hidden.id)), 0, narrowed)).rejects.toMatchObject(refused);
  await expect(save(top(pinned(page.id)), 0)).rejects.toMatchObject(refused);
  await expect(save(top(pinned("nothing0nothing0")), 0)).rejects.toMatchObject(refused);
  await save(top(pinned(hidden.id)), 0);
  const beside = await aLiveArticle(other.context, { slug: "beside" });
  expect(await save(top(pinned(hidden.id), pinned(beside.id)), 1, narrowed)).toMatchObject({ version: 2 });
  const { stories } = await deskFront(narrowed, place);
  expect(stories).toMatchObject([
    { title: "A story that you may not see", state: "hidden", scheduledAt: null },
    { title: beside.content.title, state: "live" },
  ]);
});

test("who is narrowed to a section arranges its front, and neither another's nor the front page", async () => {
  const { viewer } = await anEditor();
  const [own, other] = [await aSection({ name: "Own" }), await aSection({ name: "Other" })];
  const narrowed = { ...viewer, sections: [own.id] };
  const context = contextOf(narrowed);
  const { id } = await aLiveArticle(context, { sectionId: own.id });
  expect((await deskFrontPlaces(narrowed)).map(({ name }) => name)).toEqual(["Own"]);
  expect((await deskFrontPlaces(viewer)).map(({ name }) => name)).toEqual(
    expect.arrayContaining(["The front page", "Own", "Other"]),
  );
  await saveFrontDraft({ place: own.id, basedOn: 0, arrangement: top(pinned(id)) }, context);
  expect(await lastEvent()).toMatchObject({ name: "front.save", targetType: "section", targetId: own.id });
  const sections = await publishedSections();
  for (const place of [other.id, "site"]) {
    const save = saveFrontDraft({ place, basedOn: 0, arrangement: top(pinned(id)) }, context);
    await expect(save).rejects.toMatchObject({ code: "forbidden" });
    await expect(publishFrontDraft({ place, version: 0 }, context)).rejects.toMatchObject({ code: "forbidden" });
    await expect(deskFront(narrowed, place)).rejects.toMatchObject({ code: "not-found" });
    const preview = previewOfFront(narrowed, { place, version: "draft" }, sections, NOW);
    await expect(preview).rejects.toMatchObject({ code: "not-found" });
  }
  const author = await aPerson({ role: "author" });
  expect(await deskFrontPlaces(author.viewer)).toEqual([]);
});

test("an earlier version is gone back to as a change, which readers see once it is published", async () => {
  const editor = await anEditor();
  const [a, b] = [await aLiveArticle(editor.context), await aLiveArticle(editor.context, { slug: "other" })];
  await saveFrontDraft({ ...SITE, basedOn: 0, arrangement: top(pinned(a.id)) }, editor.context);
  await publishFrontDraft({ ...SITE, version: 1 }, editor.context);
  await saveFrontDraft({ ...SITE, basedOn: 1, arrangement: top(pinned(b.id)) }, editor.context);
  await publishFrontDraft({ ...SITE, version: 2 }, editor.context);
  const back = { ...SITE, number: 1, basedOn: 2 };
  expect(await restoreFrontVersion(back, editor.context)).toEqual({ version: 3, unchanged: false });
  expect(await lastEvent()).toMatchObject({ name: "front.restore", after: { version: 3, from: 1 }, tags: [] });
  const shown = await deskFront(editor.viewer, "site");
  expect(shown).toMatchObject({ draft: top(pinned(a.id)), changed: true, versions: [{ number: 2, live: true }, {}] });
  expect(await publishFrontDraft({ ...SITE, version: 3 }, editor.context)).toEqual({ number: 3, before: 2 });
  await expect(restoreFrontVersion({ ...SITE, number: 9, basedOn: 3 }, editor.context)).rejects.toMatchObject({
    code: "not-found",
  });
});

test("the front of a section goes with the section, whatever waits for it", async () => {
  const editor = await anEditor();
  const [section, { id: author }] = [await aSection(), await anAuthor()];
  const { id } = await aLiveArticle(editor.context, { bylines: [author] });
  const place = section.id;
  await saveFrontDraft({ place, basedOn: 0, arrangement: top(pinned(id)) }, editor.context);
  const time = { local: "2030-01-15T18:00", zone: "UTC" };
  const waiting = await scheduleFrontDraft({ place, version: 1, ...time }, editor.context);
  await deleteSection({ id: place }, editor.context);
  await expect(deskFront(editor.viewer, place)).rejects.toMatchObject({ code: "not-found" });
  await expect(cancelFrontSchedule({ id: waiting.id }, editor.context)).rejects.toMatchObject({ code: "not-found" });
});

test("of a story that is out of sight neither its time nor what became of it is told", async () => {
  const [editor, section, { context }] = [await anEditor(), await aSection(), await aPerson()];
  const narrowed = { ...editor.viewer, sections: [section.id] };
  const [timed, trashed] = [await aDraft(context), await aDraft(context, { slug: "other" })];
  const at = { local: "2030-01-15T18:00", zone: "UTC" };
  await scheduleArticle({ id: timed.id, version: timed.version, act: "publish", ...at }, editor.context);
  const arrangement = top(pinned(timed.id), pinned(trashed.id));
  await saveFrontDraft({ place: section.id, basedOn: 0, arrangement }, editor.context);
  await trashArticle({ id: trashed.id }, editor.context);
  const told = async (viewer: typeof narrowed | typeof editor.viewer) => (await deskFront(viewer, section.id)).stories;
  const hidden = { title: "A story that you may not see", state: "hidden", scheduledAt: null };
  expect(await told(narrowed)).toMatchObject([hidden, hidden]);
  expect(await told(editor.viewer)).toMatchObject([
    { state: "coming", scheduledAt: later(360 * MINUTE) },
    { state: "gone" },
  ]);
});

test("a section that goes below another takes no story with it: its rail is gone with the next save", async () => {
  const editor = await anEditor();
  const [world, city] = [await aSection(), await aSection()];
  const [a, b] = [await aLiveArticle(editor.context), await aLiveArticle(editor.context, { slug: "other" })];
  const rail = (sectionId: string, id: string) => ({ sectionId, slots: [pinned(id)] });
  const rails = [rail(world.id, a.id), rail(city.id, b.id)].sort((x, y) => (x.sectionId < y.sectionId ? -1 : 1));
  await saveFrontDraft({ ...SITE, basedOn: 0, arrangement: { ...top(), rails } }, editor.context);
  await publishFrontDraft({ ...SITE, version: 1 }, editor.context);
  const { id, name, slug, description } = city;
  await changeSection({ id, name, slug, description, parentId: world.id }, (await anAdmin()).context);
  const shown = await deskFront(editor.viewer, "site");
  expect(shown.draft.rails).toEqual([rail(world.id, a.id)]);
  expect(shown.stories.map(({ id }) => id)).toEqual([a.id]);
  // Readers did not see it any more.
  expect(shown.changed).toBe(false);
  const again = { ...shown.draft, top: [pinned(b.id)] };
  expect(await saveFrontDraft({ ...SITE, basedOn: 1, arrangement: again }, editor.context)).toMatchObject({
    version: 2,
  });
  expect((await deskFront(editor.viewer, "site")).draft).toEqual(again);
});

test("what became of a pinned story is told beside its slot", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context, { title: "Not yet", slug: "not-yet" });
  const other = await aDraft(editor.context, { title: "Never", slug: "never" });
  const arrangement = top(pinned(draft.id), pinned(other.id));
  await saveFrontDraft({ ...SITE, basedOn: 0, arrangement }, editor.context);
  await trashArticle({ id: other.id }, contextOf(editor.viewer, later(MINUTE)));
  const { stories } = await deskFront(editor.viewer, "site");
  expect(stories).toMatchObject([
    { title: "Not yet", state: "coming" },
    { title: "Never", state: "gone" },
  ]);
});
