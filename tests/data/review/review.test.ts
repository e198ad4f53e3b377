import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { revisions } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { approveArticle } from "#lib/review/commands/approve.ts";
import { askForChangesIn } from "#lib/review/commands/ask-changes.ts";
import { changeReviewRules } from "#lib/review/commands/change-rules.ts";
import { handOverArticle } from "#lib/review/commands/hand-over.ts";
import { submitArticle } from "#lib/review/commands/submit.ts";
import { missingApprovals } from "#lib/review/rows.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { deskSchedules } from "#lib/schedule/desk.ts";
import { aDraft, rewrite } from "#tests/support/articles.ts";
import { anAdmin, anEditor, anyone, aPerson, later, MINUTE } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import {
  actsOn,
  approvedIn,
  articleRow,
  aWriter,
  EDITING,
  FACTS,
  seen,
  standingNow,
  submitted,
  toldTo,
} from "#tests/support/reviews.ts";
import { aSite } from "#tests/support/site-row.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

test("a story goes from its writer through both approvals to ready; who waits for it is told", async () => {
  const [writer, editor] = [await aWriter(), await anEditor({ name: "Edda Editor" })];
  const draft = await aDraft(writer.context);
  const input = { ...seen(draft, "stage-writing"), note: "Two sources." };
  expect(await submitArticle(input, writer.context)).toMatchObject({ stage: "Editing" });
  expect(await toldTo(editor.viewer.id)).toEqual([{ kind: "review-asked", words: "Editing: Two sources." }]);
  const kept = await db().select().from(revisions).where(eq(revisions.articleId, draft.id));
  expect(kept.map(({ revisionKind }) => revisionKind)).toEqual(["submitted"]);
  expect(await lastEvent()).toMatchObject({ name: "article.submit", after: { stage: "Editing" } });

  await approvedIn(EDITING, draft, editor.context);
  expect(await toldTo(writer.viewer.id)).toEqual([{ kind: "review-answered", words: "Approved in Editing" }]);
  expect(await standingNow(draft.id)).toMatchObject({ here: "Fact check" });
  await approvedIn(FACTS, draft, editor.context);
  expect(await standingNow(draft.id)).toEqual({ here: "Ready", ready: true, approvals: "none given given none" });
  expect(await lastEvent()).toMatchObject({ name: "article.approve", after: { stage: "Ready" } });
  expect((await actsOn(draft.id)).map(({ act, stageName, toStageName }) => [act, stageName, toStageName])).toEqual([
    ["submitted", "Writing", "Editing"],
    ["approved", "Editing", "Fact check"],
    ["approved", "Fact check", "Ready"],
  ]);
});

test("of two approvals at once one counts, and the other hears that the story has moved on", async () => {
  const draft = await submitted(await aWriter());
  const editors = [await anEditor(), await anEditor()];
  const answers = await Promise.allSettled(editors.map(({ context }) => approveArticle(seen(draft, EDITING), context)));
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused.map(({ reason }) => reason.code)).toEqual(["conflict"]);
  expect(refused[0]?.reason.message).toMatch(/stands in “Fact check” now/);
  expect((await actsOn(draft.id)).filter(({ act }) => act === "approved")).toHaveLength(1);
});

test("an approval is of the text that was seen, not of what came meanwhile", async () => {
  const [writer, editor] = [await aWriter(), await anEditor()];
  const draft = await submitted(writer);
  const changed = await rewrite(writer.context, draft, { title: "Another title" });
  await expect(approveArticle(seen(draft, EDITING), editor.context)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("changed while you were looking"),
    details: { version: changed.version },
  });
  await approvedIn(EDITING, changed, editor.context);
  expect(await standingNow(draft.id)).toMatchObject({ here: "Fact check" });
});

test("an edit after approval asks for approval again, unless the site says otherwise", async () => {
  await aSite();
  const [writer, editor] = [await aWriter(), await anEditor()];
  const draft = await submitted(writer);
  await approvedIn(EDITING, draft, editor.context);
  const changed = await rewrite(writer.context, draft, { title: "Changed since" });
  expect(await standingNow(draft.id)).toMatchObject({ here: "Editing", approvals: "none outdated missing none" });
  const article = await articleRow(draft.id);
  expect(article && (await missingApprovals(db(), article, "another text"))).toEqual(["Editing", "Fact check"]);
  await approvedIn(EDITING, changed, editor.context);
  expect(await standingNow(draft.id)).toMatchObject({ here: "Fact check" });
  const again = await rewrite(writer.context, changed, { title: "And again" });
  await changeReviewRules({ approvalsFollowText: false }, (await anAdmin()).context);
  expect(await standingNow(draft.id)).toMatchObject({ here: "Fact check", approvals: "none given missing none" });
  await approvedIn(FACTS, again, editor.context);
});

test("changes that are asked for bring a story back to its writer, and void what was approved", async () => {
  const [writer, editor] = [await aWriter(), await anEditor()];
  const draft = await submitted(writer);
  await approvedIn(EDITING, draft, editor.context);
  const ask = { ...seen(draft, FACTS), note: "The lake is not that deep." };
  await expect(askForChangesIn({ ...ask, note: " " }, editor.context)).rejects.toThrow(/Say what should change/);
  await expect(askForChangesIn(ask, writer.context)).rejects.toMatchObject({ code: "forbidden" });
  await askForChangesIn(ask, editor.context);
  expect(await articleRow(draft.id)).toMatchObject({ stageId: null, assigneeId: writer.viewer.id });
  const words = "Changes asked for in Fact check: The lake is not that deep.";
  expect((await toldTo(writer.viewer.id)).at(-1)).toEqual({ kind: "review-answered", words });
  expect(await lastEvent()).toMatchObject({ name: "article.ask-changes", after: { note: ask.note } });
  await submitArticle(seen(draft, "stage-writing"), writer.context);
  expect(await standingNow(draft.id)).toMatchObject({ here: "Editing", approvals: "none missing missing none" });
});

test("changes of the story of somebody who has left go back to whoever is still here", async () => {
  const [author, sender, editor] = [await aPerson(), await anEditor(), await anEditor()];
  const draft = await aDraft(author.context);
  await submitArticle(seen(draft, "stage-writing"), sender.context);
  const gone = { status: "suspended" as const };
  await store().transaction((tx) => tx.update(people).set(gone).where(eq(people.id, sender.person.id)));
  await askForChangesIn({ ...seen(draft, EDITING), note: "Again." }, editor.context);
  expect((await articleRow(draft.id))?.assigneeId).toBe(author.viewer.id);
});

test("it is submitted to somebody who may approve it, and to nobody else", async () => {
  const [writer, editor, author] = [await aWriter(), await anEditor(), await aPerson({ name: "Abel" })];
  const draft = await aDraft(writer.context);
  const input = seen(draft, "stage-writing");
  const wrong = submitArticle({ ...input, to: author.viewer.id }, writer.context);
  await expect(wrong).rejects.toMatchObject({ fields: { to: expect.stringContaining("Abel may not approve") } });
  await submitArticle({ ...input, to: editor.viewer.id }, writer.context);
  const asked = (await toldTo(editor.viewer.id)).map(({ kind }) => kind);
  expect(asked).toEqual(["review-asked"]);
  expect((await articleRow(draft.id))?.assigneeId).toBeNull();
});

test("what is not submitted is not approved, what is submitted not submitted again, and strangers do nothing", async () => {
  const [writer, editor, other] = [await aWriter(), await anEditor(), await aPerson()];
  const draft = await aDraft(writer.context);
  await expect(approveArticle(seen(draft, EDITING), editor.context)).rejects.toMatchObject({ code: "conflict" });
  await submitArticle(seen(draft, "stage-writing"), writer.context);
  const again = submitArticle(seen(draft, EDITING), writer.context);
  await expect(again).rejects.toThrow(/submitted already/);
  await expect(submitArticle(seen(draft, EDITING), other.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(approveArticle(seen(draft, EDITING), other.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(approveArticle(seen(draft, EDITING), anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(submitArticle({ ...seen(draft, "x y"), note: "" }, writer.context)).rejects.toThrow();
});

test("a story is handed over with a word, to somebody who may write it", async () => {
  const [writer, editor, next] = [await aWriter(), await anEditor(), await aWriter()];
  const draft = await submitted(writer);
  const done = await handOverArticle({ id: draft.id, to: next.viewer.id, note: "You know the lake." }, editor.context);
  expect(done).toEqual({ name: "Wren Writer", stillYours: true });
  expect(await articleRow(draft.id)).toMatchObject({ assigneeId: next.viewer.id, stageId: EDITING });
  expect(await toldTo(next.viewer.id)).toEqual([{ kind: "assigned", words: "You know the lake." }]);
  const back = { id: draft.id, to: editor.viewer.id, note: "" };
  await expect(handOverArticle(back, writer.context)).rejects.toMatchObject({ code: "forbidden" });
  expect(await handOverArticle(back, next.context)).toMatchObject({ stillYours: false });
  expect(await lastEvent()).toMatchObject({ name: "article.hand-over", after: { to: editor.viewer.id } });
  const gone = { id: draft.id, to: "0".repeat(16), note: "" };
  await expect(handOverArticle(gone, editor.context)).rejects.toMatchObject({ fields: { to: expect.anything() } });
});

test("after its publication a story begins its way anew; what is scheduled says when it was not approved", async () => {
  const [writer, editor] = [await aWriter(), await anEditor()];
  const draft = await submitted(writer);
  await approvedIn(EDITING, draft, editor.context);
  await approvedIn(FACTS, draft, editor.context);
  const when = { act: "publish" as const, local: "2030-01-20T10:00", zone: "UTC" };
  await scheduleArticle({ id: draft.id, version: draft.version, ...when }, editor.context);
  const unapproved = async () => (await deskSchedules(editor.viewer, draft.id)).map((each) => each.unapproved);
  expect(await unapproved()).toEqual([[]]);
  const changed = await rewrite(writer.context, draft, { title: "Changed since" });
  await approvedIn(EDITING, changed, editor.context);
  expect(await unapproved()).toEqual([[]]);
  await scheduleArticle({ id: draft.id, version: changed.version, ...when }, editor.context);
  expect(await unapproved()).toEqual([["Fact check"]]);
  const context = { ...editor.context, now: later(MINUTE) };
  await publishArticle({ id: draft.id, version: changed.version }, context);
  expect(await articleRow(draft.id)).toMatchObject({ stageId: null, stagedAt: null });
  expect(await standingNow(draft.id)).toMatchObject({ here: "Writing", approvals: "none missing missing none" });
});
