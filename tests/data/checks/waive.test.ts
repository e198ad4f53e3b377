import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { waivers } from "#db/schema/desk.ts";
import { changeChecks } from "#lib/checks/commands/change-checks.ts";
import { unwaiveFinding } from "#lib/checks/commands/unwaive.ts";
import { waiveFinding } from "#lib/checks/commands/waive.ts";
import { deskCheckChoices, deskChecks } from "#lib/checks/desk.ts";
import { canWaive } from "#lib/checks/policy.ts";
import { aDraft } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { aContributor, anAdmin, anEditor, anyone, aPerson } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const NO_STANDFIRST = { check: "standfirst" as const, finding: "none" };
const WHY = { ...NO_STANDFIRST, reason: "A live ticker has none" };

test("whoever may publish it lets something pass, and the list says who and why", async () => {
  const author = await aPerson({ role: "author" });
  const draft = await aDraft(author.context, { standfirst: "" });
  await waiveFinding({ id: draft.id, ...WHY }, author.context);
  const told = { ...WHY, by: author.person.name, at: author.context.now.toISOString() };
  expect(await deskChecks(author.viewer, draft.id)).toMatchObject({ waivers: [told], may: { waive: true } });
  await unwaiveFinding({ id: draft.id, ...NO_STANDFIRST }, author.context);
  expect(await db().select().from(waivers)).toEqual([]);
});

test("who may not publish is refused, and nobody hears of what they may not see", async () => {
  const contributor = await aContributor();
  const other = await aPerson({ role: "author" });
  const { id } = await aDraft(contributor.context, { standfirst: "" });
  for (const context of [contributor.context, other.context]) {
    await expect(waiveFinding({ id, ...WHY }, context)).rejects.toMatchObject({ code: "forbidden" });
    await expect(unwaiveFinding({ id, ...NO_STANDFIRST }, context)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(waiveFinding({ id, ...WHY }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(deskChecks(other.viewer, id)).rejects.toMatchObject({ code: "not-found" });
  expect(await deskChecks(contributor.viewer, id)).toMatchObject({ may: { waive: false, waiveApproval: false } });
});

test("that an approval is missing only those let pass who could give it", async () => {
  const author = await aPerson({ role: "author" });
  const editor = await anEditor();
  const article = {
    form: "article" as const,
    state: "draft" as const,
    createdBy: author.viewer.id,
    assigneeId: null,
    sectionId: null,
  };
  expect([canWaive(author.viewer, article, "to-come"), canWaive(author.viewer, article, "approval")]).toEqual([
    true,
    false,
  ]);
  expect(canWaive(editor.viewer, article, "approval")).toBe(true);
});

test("it is recorded with what was found and the reason, both ways", async () => {
  const editor = await anEditor();
  const { id } = await aDraft(editor.context, { standfirst: "" });
  await waiveFinding({ id, ...WHY }, editor.context);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "article.waive", actorId: editor.viewer.id, targetId: id },
    after: { ...WHY, found: "It has no standfirst." },
  });
  await waiveFinding({ id, ...WHY, reason: "Said better" }, editor.context);
  expect(await db().select().from(waivers)).toMatchObject([{ reason: "Said better" }]);
  await unwaiveFinding({ id, ...NO_STANDFIRST }, editor.context);
  expect(await lastEvent()).toMatchObject({ name: "article.unwaive", before: { reason: "Said better" } });
});

test("without a reason, for a check that there is not, and for what is not there nothing passes", async () => {
  const editor = await anEditor();
  const { id } = await aDraft(editor.context);
  const tried = (more: object) => waiveFinding({ id, ...WHY, ...more } as never, editor.context);
  for (const reason of ["", "  x ", "x".repeat(501)])
    await expect(tried({ reason })).rejects.toMatchObject({ issues: [{ path: ["reason"] }] });
  await expect(tried({ check: "spelling" })).rejects.toMatchObject({ issues: [{ path: ["check"] }] });
  await expect(tried({ finding: "none\u0000" })).rejects.toMatchObject({ issues: [{ path: ["finding"] }] });
  // It has a standfirst, and a section is no matter of opinion.
  await expect(tried({})).rejects.toMatchObject({ code: "conflict" });
  const placeless = await aDraft(editor.context, { sectionId: null });
  await expect(tried({ id: placeless.id, check: "section" })).rejects.toMatchObject({ code: "conflict" });
  await expect(unwaiveFinding({ id, ...NO_STANDFIRST }, editor.context)).rejects.toMatchObject({ code: "not-found" });
  expect(await db().select().from(waivers)).toEqual([]);
});

test("a check that is off finds nothing to let pass", async () => {
  const admin = await anAdmin();
  const { id } = await aDraft(admin.context, { standfirst: "" });
  await changeChecks({ standfirst: "off" }, admin.context);
  await expect(waiveFinding({ id, ...WHY }, admin.context)).rejects.toMatchObject({ code: "conflict" });
});

test("an admin chooses what stops, the record says so, and the same choice again is none", async () => {
  const { context, viewer } = await anAdmin();
  await changeChecks({ credit: "block", standfirst: "block" }, context);
  expect(await deskCheckChoices(viewer)).toEqual({ credit: "block" });
  expect(await lastEvent()).toMatchObject({ name: "site.change-checks", before: {}, after: { credit: "block" } });
  const before = await countEvents();
  await changeChecks({ credit: "block" }, context);
  expect(await countEvents()).toBe(before);
  await changeChecks({}, context);
  expect(await deskCheckChoices(viewer)).toBe(null);
});

test("an editor chooses nothing; nor does anybody about the section, or with a word that there is not", async () => {
  const editor = await anEditor();
  const { context } = await anAdmin();
  await expect(changeChecks({ credit: "block" }, editor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeChecks({ credit: "block" }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(deskCheckChoices(editor.viewer)).rejects.toMatchObject({ code: "not-found" });
  await expect(changeChecks({ section: "off" } as never, context)).rejects.toMatchObject({ name: "ZodError" });
  await expect(changeChecks({ credit: "shout" } as never, context)).rejects.toMatchObject({ name: "ZodError" });
});
