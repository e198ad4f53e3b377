import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { comments } from "#db/schema/comments.ts";
import { events } from "#db/schema/events.ts";
import { people } from "#db/schema/people.ts";
import { createPreview } from "#lib/previews/commands/create.ts";
import { revokePreview } from "#lib/previews/commands/revoke.ts";
import { deskPreviews } from "#lib/previews/desk.ts";
import { previewWith } from "#lib/previews/outside.ts";
import { approveByLink } from "#lib/review/commands/guest-approve.ts";
import { askChangesByLink } from "#lib/review/commands/guest-ask-changes.ts";
import { commentByLink } from "#lib/review/commands/guest-comment.ts";
import { setStages } from "#lib/review/commands/set-stages.ts";
import { reviewWith } from "#lib/review/outside.ts";
import { DEFAULT_STAGES } from "#lib/review/stages.ts";
import { rewrite } from "#tests/support/articles.ts";
import { anAdmin, anEditor, anyone, DAY, later, MINUTE, NOW, type Staff } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import {
  actsOn,
  approvedIn,
  articleRow,
  aWriter,
  EDITING,
  FACTS,
  standingNow,
  submitted,
  toldTo,
} from "#tests/support/reviews.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const guest = (more: object = {}) => ({ name: "Dr. Osei", note: "", ...more });
const shown = (secret: string, now = later(MINUTE)) => reviewWith(secret, [], now);
const APPROVE = { power: "approve" as const, stageId: FACTS };

/** A story in the fact check, and a link by which somebody outside is asked to approve it there. */
async function asked(more: object = {}, title = "The lake") {
  const [writer, editor] = [await aWriter(), await anEditor({ name: "Edda Editor" })];
  const draft = await submitted(writer, { title, slug: title.toLowerCase().replace(/ /g, "-") });
  await approvedIn(EDITING, draft, editor.context);
  return { writer, editor, draft, ...(await linkFor(editor, draft.id, more)) };
}

async function linkFor(maker: Staff, id: string, more: object = {}) {
  const wish = { id, note: "Dr. Osei", days: 7 as const, ...APPROVE, ...more };
  const { id: link, secret } = await createPreview(wish, maker.context);
  return { link, secret };
}

test("a guest approves by a link exactly the text that is shown, and leaves a trace without the secret", async () => {
  const { draft, secret, link, writer } = await asked();
  const open = await shown(secret);
  expect(open).toMatchObject({
    ...{ state: "open", version: draft.version, stage: "Fact check", by: "Edda Editor", note: "Dr. Osei" },
    ...{ may: { comment: true, approve: true }, article: { title: "The lake" } },
  });
  await approveByLink({ secret, ...guest({ note: "All figures hold." }), version: draft.version }, anyone());
  expect(await standingNow(draft.id)).toMatchObject({ here: "Ready", ready: true });
  expect((await actsOn(draft.id)).at(-1)).toMatchObject({
    ...{ act: "approved", byId: null, guestName: "Dr. Osei", guestLinkId: link, note: "All figures hold." },
  });
  expect(await lastEvent()).toMatchObject({
    ...{ name: "article.guest-approve", actorType: "anyone", targetId: draft.id },
    after: { guest: "Dr. Osei", preview: link, stage: "Ready" },
  });
  expect(JSON.stringify(await db().select().from(events))).not.toContain(secret);
  const words = "Approved in Fact check: All figures hold.";
  expect((await toldTo(writer.viewer.id)).at(-1)).toEqual({ kind: "review-answered", words });
});

test("a text that changed meanwhile is shown anew and asked about again", async () => {
  const { draft, secret, writer, editor } = await asked();
  const changed = await rewrite(writer.context, draft, { title: "The deep lake" });
  const answer = (version: number) => approveByLink({ secret, ...guest(), version }, anyone());
  // Editing has not approved the new text, so it does not stand in the fact check any more.
  await expect(answer(draft.version)).rejects.toMatchObject({ code: "conflict" });
  await approvedIn(EDITING, changed, editor.context);
  await expect(answer(draft.version)).rejects.toThrow(/changed while you were reading/);
  expect(await shown(secret)).toMatchObject({ version: changed.version, article: { title: "The deep lake" } });
  await answer(changed.version);
  expect(await standingNow(draft.id)).toMatchObject({ ready: true });
});

test("a link counts for one answer; of two at once one arrives", async () => {
  const { draft, secret } = await asked();
  const input = { secret, ...guest({ note: "No." }), version: draft.version };
  const both = await Promise.allSettled([approveByLink(input, anyone()), askChangesByLink(input, anyone())]);
  const refused = both.filter((each) => each.status === "rejected");
  expect(refused.map(({ reason }) => reason.code)).toEqual(["conflict"]);
  expect((await actsOn(draft.id)).filter(({ guestName }) => guestName)).toHaveLength(1);
  await expect(approveByLink(input, anyone())).rejects.toThrow(/counts once/);
  await expect(commentByLink({ secret, ...guest({ note: "Late." }) }, anyone())).rejects.toThrow(/counts once/);
  expect(await shown(secret)).toMatchObject({ state: "answered" });
  expect(await previewWith(secret, [], later(MINUTE))).toBeNull();
});

test("changes that a guest asks for go to the writer, with the guest's name and words", async () => {
  const { draft, secret, writer } = await asked();
  const input = { secret, ...guest(), version: draft.version };
  await expect(askChangesByLink(input, anyone())).rejects.toThrow(/Say what should change/);
  await expect(askChangesByLink({ ...input, name: " ", note: "x" }, anyone())).rejects.toThrow(/Say who you are/);
  await askChangesByLink({ ...input, note: "Page 3 is wrong." }, anyone());
  expect(await articleRow(draft.id)).toMatchObject({ stageId: null, assigneeId: writer.viewer.id });
  expect(await lastEvent()).toMatchObject({ name: "article.guest-ask-changes", after: { note: "Page 3 is wrong." } });
});

test("comments are left as often as somebody likes, within bounds, on the one article of the link", async () => {
  const { draft, secret, link, writer, editor } = await asked({ power: "comment", stageId: null });
  expect(await shown(secret)).toMatchObject({ may: { comment: true, approve: null }, stage: null });
  await commentByLink({ secret, ...guest({ note: "Who says so?" }) }, anyone());
  const [left] = await db().select().from(comments);
  expect(left).toMatchObject({
    ...{ articleId: draft.id, words: "Who says so?", anchor: { on: "article" }, byId: null },
    ...{ guestName: "Dr. Osei", guestLinkId: link, threadId: left?.id },
  });
  for (const each of [writer, editor])
    expect(await toldTo(each.viewer.id)).toContainEqual({ kind: "commented", words: "Who says so?" });
  expect(await shown(secret)).toMatchObject({ name: "Dr. Osei" });
  const approving = approveByLink({ secret, ...guest(), version: draft.version }, anyone());
  await expect(approving).rejects.toMatchObject({ code: "conflict" });
  for (let more = 1; more < 50; more++) await commentByLink({ secret, ...guest({ note: `${more}` }) }, anyone());
  const tooMany = commentByLink({ secret, ...guest({ note: "And" }) }, anyone());
  await expect(tooMany).rejects.toMatchObject({ code: "too-many" });
});

test("a link that only shows takes no answer; revoked, expired, unknown and ended ones open nothing", async () => {
  const { draft, secret, link, editor } = await asked();
  const see = await linkFor(editor, draft.id, { power: "see", stageId: null });
  const input = (of: string) => ({ secret: of, ...guest({ note: "x" }), version: draft.version });
  const refused = async (of: string, now = later(MINUTE)) => {
    for (const answer of [approveByLink, askChangesByLink])
      await expect(answer(input(of), anyone(now))).rejects.toMatchObject({ code: "not-found" });
    const { version: _, ...comment } = input(of);
    await expect(commentByLink(comment, anyone(now))).rejects.toMatchObject({ code: "not-found" });
    expect(await shown(of, now)).toBeNull();
  };
  await refused(see.secret);
  await refused("x".repeat(43));
  await refused(secret, later(8 * DAY));
  const gone = { status: "suspended" as const };
  await store().transaction((tx) => tx.update(people).set(gone).where(eq(people.id, editor.person.id)));
  await refused(secret);
  await store().transaction((tx) => tx.update(people).set({ status: "active" }).where(eq(people.id, editor.person.id)));
  await revokePreview({ id: link }, editor.context);
  await refused(secret);
  expect((await actsOn(draft.id)).filter(({ guestName }) => guestName)).toEqual([]);
});

test("a link opens one article: what it answers never reaches another", async () => {
  const one = await asked();
  const other = await asked({}, "The harbour");
  await approveByLink({ secret: one.secret, ...guest(), version: one.draft.version }, anyone());
  expect((await actsOn(other.draft.id)).filter(({ guestName }) => guestName)).toEqual([]);
  expect(await standingNow(other.draft.id)).toMatchObject({ here: "Fact check" });
  const smuggled = { secret: other.secret, ...guest(), version: other.draft.version, id: one.draft.id };
  await expect(approveByLink(smuggled as never, anyone())).rejects.toMatchObject({ name: "ZodError" });
});

test("nobody's link approves what its maker could not: by role, by stage, by four eyes, then and later", async () => {
  const [admin, { draft, secret, editor, writer }] = [await anAdmin(), await asked()];
  const wish = { id: draft.id, note: "Me", days: 1 as const, ...APPROVE };
  await expect(createPreview(wish, writer.context)).rejects.toMatchObject({ fields: { power: expect.anything() } });
  await expect(createPreview({ ...wish, stageId: EDITING }, editor.context)).rejects.toThrow(/stands in “Fact check”/);
  const strict = DEFAULT_STAGES.map((each) => ({ ...each, fourEyes: each.approval !== "nobody" }));
  await setStages({ sectionId: null, stages: strict }, admin.context);
  const changed = await rewrite(editor.context, draft, { title: "Touched by its editor" });
  await approvedIn(EDITING, changed, (await anEditor()).context);
  expect(await shown(secret)).toMatchObject({ may: { comment: true, approve: false } });
  const answer = () => approveByLink({ secret, ...guest(), version: changed.version }, anyone());
  await expect(answer()).rejects.toThrow(/cannot be approved by this link now/);
  await setStages({ sectionId: null, stages: [...DEFAULT_STAGES] }, admin.context);
  const lowered = { role: "author" as const };
  await store().transaction((tx) => tx.update(people).set(lowered).where(eq(people.id, editor.person.id)));
  await expect(answer()).rejects.toMatchObject({ code: "not-found" });
});

test("the desk shows what each link may do, and that it was answered", async () => {
  const { draft, secret, editor } = await asked();
  await approveByLink({ secret, ...guest(), version: draft.version }, anyone());
  const [link] = await deskPreviews(editor.viewer, draft.id, NOW);
  expect(link).toMatchObject({ power: "approve", state: "used" });
});
