import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { notices } from "#db/schema/notices.ts";
import { createArticle } from "#lib/articles/commands/create.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import { deskArticles } from "#lib/articles/desk-list.ts";
import { ListInput } from "#lib/articles/schema.ts";
import { assignArticle } from "#lib/plan/commands/assign.ts";
import { planArticle } from "#lib/plan/commands/plan.ts";
import { deskColleagues, deskPlan } from "#lib/plan/desk.ts";
import { aContent, aDraft, rewrite } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { aContributor, anEditor, aPerson, aSection } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { aRole } from "#tests/support/roles.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const found = async (viewer: Parameters<typeof deskArticles>[0], q: string) =>
  (await deskArticles(viewer, ListInput.parse({ q }))).rows.map(({ title }) => title);
const noticesOf = (personId: string) => db().select().from(notices).where(eq(notices.personId, personId));

test("a contributor pitches a story with its brief, and gives it to nobody", async () => {
  const { context, viewer } = await aContributor();
  const section = await aSection();
  const pitch = { workingTitle: "Night ferries", brief: "Who rides them?", planned: "2030-01-20", zone: "Europe/Kyiv" };
  const { id } = await createArticle({ ...pitch, sectionId: section.id }, context);
  expect(await lastEvent()).toMatchObject({ name: "article.create", after: { title: "Night ferries" } });
  expect(await deskPlan(viewer, id)).toMatchObject({
    ...{ workingTitle: "Night ferries", brief: "Who rides them?", priority: "normal", assignee: null, dueAt: null },
    ...{ plannedAt: new Date("2030-01-20T10:00:00Z"), may: { plan: true, assign: false }, colleagues: [] },
  });
  const { content } = await deskArticle(viewer, id);
  expect([content.title, content.sectionId]).toEqual(["", section.id]);
  for (const more of [{ assigneeId: viewer.id }, { due: "2030-01-20", zone: "UTC" }])
    await expect(createArticle({ ...pitch, ...more }, context)).rejects.toMatchObject({ code: "forbidden" });
});

test("an editor commissions a story in one act: whoever gets it is told, sees it and writes it", async () => {
  const editor = await anEditor({ name: "Ruta" });
  const { person, viewer, context } = await aContributor();
  const wish = { workingTitle: "Harbour fees", assigneeId: person.id, due: "2030-01-18T17:00", zone: "UTC" };
  const { id, version } = await createArticle({ ...wish, priority: "high" }, editor.context);
  expect(await noticesOf(person.id)).toMatchObject([
    { kind: "assigned", articleId: id, byId: editor.person.id, words: "Due Friday 18 January 2030, 17:00." },
  ]);
  expect((await lastEvent())?.after).toMatchObject({ assigneeId: person.id, dueAt: "2030-01-18T17:00:00.000Z" });
  expect(await found(viewer, "")).toEqual(["Harbour fees"]);
  await rewrite(context, { id, version, content: await aContent() }, { title: "What ships pay" });
  expect((await deskArticle(viewer, id)).savedBy).toBe(person.name);
});

test("a story is called by its working title until it has a title, and found by both and by its brief", async () => {
  const { context, viewer } = await anEditor();
  const { id, version } = await createArticle({ workingTitle: "Ferries", brief: "Ask the pilots." }, context);
  expect(await found(viewer, "pilots")).toEqual(["Ferries"]);
  await planArticle({ id, workingTitle: "Night ferries" }, context);
  expect(await found(viewer, "night ferries")).toEqual(["Night ferries"]);
  const written = await rewrite(context, { id, version, content: await aContent() }, { title: "Sleepless at sea" });
  expect(await found(viewer, "night pilots")).toEqual(["Sleepless at sea"]);
  await planArticle({ id, workingTitle: "Boats", brief: "" }, context);
  expect(await found(viewer, "boats")).toEqual(["Sleepless at sea"]);
  expect(await found(viewer, "pilots")).toEqual([]);
  await rewrite(context, written, { title: "" });
  expect(await found(viewer, "")).toEqual(["Boats"]);
});

test("what is planned is recorded without the words of the brief; what changes nothing is not", async () => {
  const { context } = await anEditor();
  const { id } = await aDraft(context);
  const wish = { id, brief: "Quite secret.", priority: "urgent" as const, planned: "2030-01-20T08:00", zone: "UTC" };
  await planArticle(wish, context);
  expect(await lastEvent()).toMatchObject({
    name: "article.plan",
    before: { priority: "normal", plannedAt: null },
    after: { priority: "urgent", plannedAt: "2030-01-20T08:00:00.000Z", brief: "rewritten" },
  });
  expect(JSON.stringify(await lastEvent())).not.toContain("secret");
  const before = await countEvents();
  await planArticle(wish, context);
  expect(await countEvents()).toBe(before);
});

test("two who write a brief do not write over one another unseen", async () => {
  const { context, viewer } = await anEditor();
  const { id } = await createArticle({ workingTitle: "Ferries", brief: "First" }, context);
  await planArticle({ id, brief: "Hers", briefWas: "First" }, context);
  await expect(planArticle({ id, brief: "His", briefWas: "First" }, context)).rejects.toMatchObject({
    ...{ code: "conflict", fields: { brief: expect.stringContaining("Somebody else changed the brief") } },
  });
  expect((await deskPlan(viewer, id)).brief).toBe("Hers");
});

test("plans of others, and of what lies in the trash, are refused", async () => {
  const [owner, other, editor] = [await aPerson(), await aPerson(), await anEditor()];
  const { id } = await aDraft(owner.context);
  await expect(planArticle({ id, brief: "Mine" }, other.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(deskPlan(other.viewer, id)).rejects.toMatchObject({ code: "not-found" });
  await trashArticle({ id }, owner.context);
  await expect(planArticle({ id, brief: "Late" }, editor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(assignArticle({ id, due: null }, editor.context)).rejects.toMatchObject({ code: "forbidden" });
});

test("an author gives an own story away and takes it back; whoever had it does not see it any more", async () => {
  const [owner, first, second] = [await aPerson(), await aContributor(), await aContributor()];
  const { id } = await aDraft(owner.context);
  await assignArticle({ id, assigneeId: first.person.id, due: "2030-01-18", zone: "UTC" }, owner.context);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "article.assign", before: { assigneeId: null, dueAt: null } },
    after: { assigneeId: first.person.id, dueAt: "2030-01-18T23:59:00.000Z" },
  });
  await expect(deskArticle(first.viewer, id)).resolves.toMatchObject({ id });
  await assignArticle({ id, assigneeId: second.person.id }, owner.context);
  await expect(deskArticle(first.viewer, id)).rejects.toMatchObject({ code: "not-found" });
  expect(await noticesOf(second.person.id)).toMatchObject([{ words: "Due Friday 18 January 2030." }]);
  const before = await countEvents();
  await assignArticle({ id, assigneeId: second.person.id }, owner.context);
  expect([await countEvents(), (await noticesOf(second.person.id)).length]).toEqual([before, 1]);
  await assignArticle({ id, assigneeId: null, due: null }, owner.context);
  expect(await deskPlan(owner.viewer, id)).toMatchObject({ assignee: null, dueAt: null });
});

test("an author to whom a story was given may pass it on, and hears that it is gone", async () => {
  const [editor, author, other] = [await anEditor(), await aPerson(), await aPerson()];
  const { id } = await createArticle({ workingTitle: "Ferries", assigneeId: author.person.id }, editor.context);
  await expect(assignArticle({ id, assigneeId: other.person.id }, author.context)).resolves.toMatchObject({
    seen: false,
  });
  await expect(assignArticle({ id, assigneeId: null }, editor.context)).resolves.toMatchObject({ seen: true });
});

test("a story is given to people who can sign in and write, and nobody is told of what they took themselves", async () => {
  const editor = await anEditor();
  const [gone, reader] = [await aPerson({ status: "suspended" }), await aPerson()];
  const role = await aRole({ "media.see": "all" });
  const looker = await aPerson({ ownRoleId: role.id });
  const { id } = await aDraft(editor.context);
  for (const { person } of [gone, looker])
    await expect(assignArticle({ id, assigneeId: person.id }, editor.context)).rejects.toMatchObject({
      fields: { assigneeId: expect.stringContaining(person.name) },
    });
  await expect(assignArticle({ id, assigneeId: "0".repeat(16) }, editor.context)).rejects.toMatchObject({
    code: "invalid",
  });
  await assignArticle({ id, assigneeId: editor.person.id }, editor.context);
  expect(await noticesOf(editor.person.id)).toEqual([]);
  const names = (await deskColleagues(editor.viewer)).map((each) => each.id);
  expect(names).toContain(reader.person.id);
  for (const { person } of [gone, looker]) expect(names).not.toContain(person.id);
  expect(await deskColleagues((await aContributor()).viewer)).toEqual([]);
});

test("a section that is gone is told beside its field", async () => {
  const { context } = await aPerson();
  const pitch = { workingTitle: "Ferries", sectionId: "0".repeat(16) };
  await expect(createArticle(pitch, context)).rejects.toMatchObject({
    fields: { sectionId: "This section is gone. Choose another." },
  });
});
