import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { store } from "#db/client.ts";
import { comments } from "#db/schema/comments.ts";
import { site } from "#db/schema/site.ts";
import { reviews, stages } from "#db/schema/stages.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import { changeChecks } from "#lib/checks/commands/change-checks.ts";
import { waiveFinding } from "#lib/checks/commands/waive.ts";
import { deskChecks } from "#lib/checks/desk.ts";
import { findingsOf } from "#lib/checks/findings.ts";
import { checkText } from "#lib/checks/text.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { runDue } from "#lib/schedule/job.ts";
import { api } from "#tests/support/api.ts";
import { aBody, aDraft, type ContentGiven, type MadeDraft, rewrite } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anEditor, later, MINUTE, NOW, type Staff, system } from "#tests/support/make.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";
import { aToken } from "#tests/support/tokens.ts";

freshStore("test");
beforeEach(() => aSite());

const soon = { act: "publish" as const, local: "2030-01-15T13:00", zone: "UTC" };
const publish = ({ context }: Staff, { id, version }: MadeDraft) => publishArticle({ id, version }, context);
const schedule = ({ context }: Staff, { id, version }: MadeDraft) => scheduleArticle({ id, version, ...soon }, context);

/** What the desk finds in the draft, by check. */
async function foundBy({ viewer }: Staff, { id }: MadeDraft) {
  const { facts, origin } = await deskChecks(viewer, id);
  const { content } = await deskArticle(viewer, id);
  return findingsOf(checkText(content, origin), facts);
}

async function signOf(staff: Staff, draft: MadeDraft, check: string): Promise<string> {
  const found = (await foundBy(staff, draft)).find((each) => each.check === check);
  if (!found) throw new Error(`Nothing was found by ${check}.`);
  return found.finding;
}

/** How each way to publish is stopped. */
const STOPPED: [string, Partial<ContentGiven>, string][] = [
  ["no standfirst", { standfirst: "" }, "standfirst"],
  ["nobody named", { bylines: [] }, "byline"],
  ["TK in the text", { body: aBody("There were TK people.") }, "to-come"],
];

test.each(STOPPED)("%s stops the button, the schedule and the interface alike", async (_, facts, check) => {
  const editor = await anEditor();
  const token = await aToken({ owner: editor });
  const draft = await aDraft(editor.context, facts);
  const refused = { code: "conflict", details: { findings: [{ check, says: expect.any(String) }] } };
  await expect(publish(editor, draft)).rejects.toMatchObject(refused);
  await expect(schedule(editor, draft)).rejects.toMatchObject(refused);
  const { id, version } = draft;
  const answer = await api("POST", `/articles/${id}/publish`, { token: token.secret, json: { version } });
  expect([answer.status, answer.json.type]).toEqual([409, "urn:standfirst:problem:conflict"]);
  expect(answer.json.current.findings).toMatchObject([{ check, todo: expect.any(String) }]);
  expect((await deskArticle(editor.viewer, id)).state).toBe("draft");
});

test("what is let pass goes out; the same problem stays passed, and another is found anew", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context, { body: aBody("There were TK people.") });
  const finding = await signOf(editor, draft, "to-come");
  await waiveFinding({ id: draft.id, check: "to-come", finding, reason: "The number comes at noon" }, editor.context);
  await publish(editor, draft);

  const reworded = await rewrite(editor.context, draft, { body: aBody("At noon there were TK people.") });
  await publish(editor, reworded);
  const worse = await rewrite(editor.context, reworded, { body: aBody("At TK there were TK people.") });
  await expect(publish(editor, worse)).rejects.toMatchObject({ details: { findings: [{ check: "to-come" }] } });
});

test("the site chooses what stops and what does not", async () => {
  const editor = await anEditor();
  const picture = await aPicture({ seed: 1 });
  const lead = { mediaId: picture.id, alt: "", caption: "", credit: "" };
  const draft = await aDraft(editor.context, { lead, standfirst: "" });
  await changeChecks({ standfirst: "off", "alt-text": "block" }, system());
  await expect(publish(editor, draft)).rejects.toMatchObject({
    message: expect.stringContaining("The lead picture has no alternative text"),
    details: { findings: [{ check: "alt-text", finding: `${picture.id} lead` }] },
  });
  await changeChecks({ standfirst: "off" }, system());
  expect(await publish(editor, draft)).toMatchObject({ unchanged: false });
});

test("what only warns stops nobody", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context, { title: "A lake" });
  expect((await foundBy(editor, draft)).map(({ check }) => check)).toEqual(["title-length"]);
  expect(await publish(editor, draft)).toMatchObject({ unchanged: false });
});

test("a scheduled story comes out although the site asks for more by then", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context, { title: "A lake" });
  await schedule(editor, draft);
  await changeChecks({ "title-length": "block" }, system());
  await comment(draft.id);
  expect(await runDue(() => later(60 * MINUTE))).toBe(1);
  expect((await deskArticle(editor.viewer, draft.id)).state).toBe("live");
});

test("open comments are counted by thread, and a resolved one is not", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  await comment(draft.id, "thread0000000001");
  await comment(draft.id, "thread0000000002", { resolvedAt: NOW });
  await comment(draft.id, "thread0000000003", { removedAt: NOW });
  await comment(draft.id, "answer0000000001", { threadId: "thread0000000001" });
  const found = (await foundBy(editor, draft)).filter(({ check }) => check === "open-comments");
  expect(found).toMatchObject([{ says: "One comment is open." }]);
});

test("an approval is of one text, unless the site lets it outlive changes; without stages none is missing", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const approvals = async (of: MadeDraft) =>
    (await foundBy(editor, of)).filter(({ check }) => check === "approval").map(({ says }) => says);
  expect(await approvals(draft)).toEqual([]);
  await stage("desk0000000000000", "Writing", "nobody");
  expect(await approvals(draft)).toEqual([]);
  await stage("legal000000000000", "Legal", "right");
  expect(await approvals(draft)).toEqual(["“Legal” has not approved it."]);
  const { content } = await deskArticle(editor.viewer, draft.id);
  await approve(draft.id, "legal000000000000", content.contentHash);
  expect(await approvals(draft)).toEqual([]);
  const changed = await rewrite(editor.context, draft, { title: "What the lake conference left open" });
  expect(await approvals(changed)).toEqual(["“Legal” has not approved it."]);
  await store().transaction((tx) => tx.update(site).set({ approvalsFollowText: false }).where(eq(site.id, 1)));
  expect(await approvals(changed)).toEqual([]);
});

const anchor = { on: "article" as const };

async function comment(articleId: string, id = "thread0000000009", more: Partial<typeof comments.$inferInsert> = {}) {
  const row = { id, articleId, threadId: id, anchor, words: "Is this so?", mentions: [], at: NOW, ...more };
  await store().transaction((tx) => tx.insert(comments).values(row));
}

async function stage(id: string, name: string, approval: "nobody" | "right") {
  await store().transaction((tx) => tx.insert(stages).values({ id, position: 0, name, approval, fourEyes: false }));
}

async function approve(articleId: string, stageId: string, contentHash: string) {
  const row = { id: "review0000000001", articleId, act: "approved" as const, stageId, contentHash, at: NOW };
  const told = { stageName: "Legal", toStageName: "", draftVersion: 2, note: "" };
  await store().transaction((tx) => tx.insert(reviews).values({ ...row, ...told }));
}
