import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { drafts, leases, revisions } from "#db/schema/articles.ts";
import { releaseLease } from "#lib/articles/commands/release-lease.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { takeLease } from "#lib/articles/commands/take-lease.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { writerNow } from "#lib/articles/desk-writer.ts";
import { LEASE_MS } from "#lib/articles/leases.ts";
import { aDraft, type MadeDraft, rewrite } from "#tests/support/articles.ts";
import { aContributor, anEditor, anyone, contextOf, later, type Staff } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore();

const FIRST = "first00tab";
const SECOND = "second0tab";

type Wish = { tab?: string; over?: boolean; instead?: string[]; at?: number };

function take({ viewer }: Staff, { id, version }: MadeDraft, { tab = FIRST, at = 0, ...wish }: Wish = {}) {
  return takeLease({ id, version, tab, ...wish }, contextOf(viewer, later(at)));
}

function save({ viewer }: Staff, { id, version, content }: MadeDraft, title: string, tab: string, at = 0) {
  const input = { id, basedOn: version, tab, content: { ...content, title } };
  return saveDraft(input, contextOf(viewer, later(at)));
}

const leaseOf = async (id: string) => (await db().select().from(leases).where(eq(leases.articleId, id)))[0];

const versionOf = async (id: string) =>
  (await db().select({ version: drafts.version }).from(drafts).where(eq(drafts.articleId, id)))[0]?.version ?? 0;

async function twoEditors() {
  const [mara, ada] = [await anEditor({ name: "Mara Ellison" }), await anEditor({ name: "Ada Quill" })];
  return { mara, ada, draft: await aDraft(ada.context) };
}

describe("taking the lease", () => {
  test("the first who opens an article writes it, and the second is told who does and since when", async () => {
    const { mara, ada, draft } = await twoEditors();
    expect(await take(mara, draft)).toMatchObject({ held: true, from: null, newer: null });
    expect(await take(ada, draft, { tab: SECOND, at: 30_000 })).toMatchObject({
      held: false,
      writer: { name: "Mara Ellison", since: later(0), own: false },
    });
    expect(await leaseOf(draft.id)).toMatchObject({ personId: mara.person.id, tab: FIRST });
  });

  test("a second tab of the same person does not write beside the first", async () => {
    const { mara, draft } = await twoEditors();
    await take(mara, draft);
    expect(await take(mara, draft, { tab: SECOND })).toMatchObject({ held: false, writer: { own: true } });
  });

  test("a heartbeat lengthens it and keeps since when; nothing of it is recorded", async () => {
    const { mara, draft } = await twoEditors();
    const before = await countEvents();
    await take(mara, draft);
    await take(mara, draft, { at: 60_000 });
    expect(await leaseOf(draft.id)).toMatchObject({ takenAt: later(0), expiresAt: later(60_000 + LEASE_MS) });
    await releaseLease({ id: draft.id, tab: FIRST }, mara.context);
    expect(await countEvents()).toBe(before);
  });

  test("a tab that was loaded again goes on under its new name", async () => {
    const { mara, draft } = await twoEditors();
    await take(mara, draft);
    expect(await take(mara, draft, { tab: SECOND, instead: [FIRST] })).toMatchObject({ held: true, from: null });
    expect(await leaseOf(draft.id)).toMatchObject({ tab: SECOND });
  });

  test("a tab of that name helps nobody else", async () => {
    const { mara, ada, draft } = await twoEditors();
    await take(mara, draft);
    expect(await take(ada, draft, { tab: SECOND, instead: [FIRST] })).toMatchObject({ held: false });
  });

  test("whoever signs in over the text of another goes on in the same tab", async () => {
    const { mara, ada, draft } = await twoEditors();
    await take(mara, draft);
    expect(await take(ada, draft)).toMatchObject({ held: true, from: null });
    expect(await save(ada, draft, "As Ada", FIRST)).toMatchObject({ version: draft.version + 1 });
    expect(await leaseOf(draft.id)).toMatchObject({ personId: ada.person.id, tab: FIRST });
  });

  test("when the writer's browser has vanished, the next one writes after two minutes", async () => {
    const { mara, ada, draft } = await twoEditors();
    await take(mara, draft);
    expect(await take(ada, draft, { tab: SECOND, at: LEASE_MS - 1 })).toMatchObject({ held: false });
    expect(await take(ada, draft, { tab: SECOND, at: LEASE_MS })).toMatchObject({ held: true, from: null });
  });

  test("whoever closes the article lets the next one write at once; nobody lets go what another holds", async () => {
    const { mara, ada, draft } = await twoEditors();
    await take(mara, draft);
    await releaseLease({ id: draft.id, tab: FIRST }, ada.context);
    await releaseLease({ id: draft.id, tab: SECOND }, mara.context);
    expect(await take(ada, draft, { tab: SECOND })).toMatchObject({ held: false });
    await releaseLease({ id: draft.id, tab: FIRST }, mara.context);
    expect(await take(ada, draft, { tab: SECOND })).toMatchObject({ held: true });
  });

  test("taking it over is possible, is recorded, and hands over the newest saved text", async () => {
    const { mara, ada, draft } = await twoEditors();
    await take(mara, draft);
    await save(mara, draft, "As Mara left it", FIRST);
    const taken = await take(ada, draft, { tab: SECOND, over: true });
    expect(taken).toMatchObject({
      held: true,
      from: { name: "Mara Ellison" },
      newer: { version: draft.version + 1, savedBy: "Mara Ellison", content: { title: "As Mara left it" } },
    });
    expect(await lastEvent()).toMatchObject({
      name: "article.take-lease",
      actorId: ada.person.id,
      targetId: draft.id,
      before: { writer: mara.person.id },
      after: { writer: ada.person.id },
    });
  });

  test("of many who open it at the same moment exactly one writes", async () => {
    const draft = await aDraft((await anEditor()).context);
    const people = await Promise.all(Array.from({ length: 6 }, () => anEditor()));
    const outcomes = await Promise.all(people.map((each, at) => take(each, draft, { tab: `racing${at}tab` })));
    expect(outcomes.filter(({ held }) => held)).toHaveLength(1);
    const winner = people[outcomes.findIndex(({ held }) => held)] as Staff;
    expect(await leaseOf(draft.id)).toMatchObject({ personId: winner.person.id });
    for (const { held, writer } of outcomes) if (!held) expect(writer?.name).toBe(winner.person.name);
  });

  test("it is refused to whoever may not change the article, and in the trash to everybody", async () => {
    const { mara, draft } = await twoEditors();
    await expect(take(await aContributor(), draft)).rejects.toMatchObject({ code: "forbidden" });
    const input = { id: draft.id, version: draft.version, tab: FIRST };
    await expect(takeLease(input, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
    await trashArticle({ id: draft.id }, mara.context);
    await expect(take(mara, draft)).rejects.toMatchObject({ code: "forbidden" });
    expect(await leaseOf(draft.id)).toBeUndefined();
  });

  test("what is no name of a tab is refused", async () => {
    const { mara, draft } = await twoEditors();
    for (const tab of ["", "short", "UPPER-CASE", "x".repeat(33), "a'; --0000"])
      await expect(take(mara, draft, { tab })).rejects.toThrow(/not the name of a tab/);
    await expect(releaseLease({ id: draft.id, tab: "../.." }, mara.context)).rejects.toThrow(/not the name of a tab/);
  });
});

describe("saving with a lease", () => {
  test("a tab that was taken over is refused with who writes now, and the saved text stays", async () => {
    const { mara, ada, draft } = await twoEditors();
    await take(mara, draft);
    await take(ada, draft, { tab: SECOND, over: true, at: 5_000 });
    await expect(save(mara, draft, "Mara's last words", FIRST, 6_000)).rejects.toMatchObject({
      code: "conflict",
      details: { writer: { name: "Ada Quill", since: later(5_000), own: false } },
    });
    expect(await save(ada, draft, "Ada's words", SECOND, 7_000)).toMatchObject({ version: draft.version + 1 });
  });

  test("a save lengthens the lease, and takes one that nobody has", async () => {
    const { mara, ada, draft } = await twoEditors();
    await save(mara, draft, "Offline for a while", FIRST);
    expect(await take(ada, draft, { tab: SECOND })).toMatchObject({ held: false, writer: { name: "Mara Ellison" } });
    expect(await leaseOf(draft.id)).toMatchObject({ expiresAt: later(LEASE_MS) });
  });

  test("the last words of a closing tab let go of the article, changed or not", async () => {
    const { mara, draft } = await twoEditors();
    const { id, content } = draft;
    const last = { id, tab: FIRST, leave: true, content: { ...content, title: "Last words" } };
    for (const unchanged of [false, true]) {
      const basedOn = await versionOf(id);
      await take(mara, { ...draft, version: basedOn });
      expect(await saveDraft({ ...last, basedOn }, mara.context)).toMatchObject({ unchanged });
      expect(await leaseOf(id)).toBeUndefined();
    }
  });

  test("keeping mine over another's text puts that text into the history, even one of my own other tab", async () => {
    const { mara, draft } = await twoEditors();
    const theirs = await rewrite(mara.context, draft, { title: "From my other tab" });
    const input = { id: draft.id, basedOn: theirs.version, tab: FIRST, keep: true };
    await saveDraft({ ...input, content: { ...draft.content, title: "Mine" } }, mara.context);
    const kept = await db().select().from(revisions).where(eq(revisions.articleId, draft.id));
    expect(kept.map(({ title }) => title)).toContain("From my other tab");
  });

  test("a refused save takes no lease", async () => {
    const { mara, draft } = await twoEditors();
    await rewrite(mara.context, draft, { title: "Saved in between" });
    await expect(save(mara, draft, "Stale", FIRST)).rejects.toMatchObject({ details: { version: draft.version + 1 } });
    expect(await leaseOf(draft.id)).toBeUndefined();
  });

  test("a program that saves without a tab goes by the version alone", async () => {
    const { mara, ada, draft } = await twoEditors();
    await take(mara, draft);
    await rewrite(ada.context, draft, { title: "By program" });
    await expect(save(mara, draft, "By hand", FIRST)).rejects.toMatchObject({
      details: { version: draft.version + 1, content: { title: "By program" } },
    });
  });
});

test("who looks on sees who writes, and the newer text; others see nothing of it", async () => {
  const { mara, ada, draft } = await twoEditors();
  const look = { id: draft.id, version: draft.version };
  expect(await writerNow(ada.viewer, look, later(0))).toEqual({ writer: null, newer: null });
  await take(mara, draft);
  await save(mara, draft, "One sentence on", FIRST);
  expect(await writerNow(ada.viewer, look, later(0))).toMatchObject({
    writer: { name: "Mara Ellison", own: false },
    newer: { content: { title: "One sentence on" } },
  });
  expect(await writerNow(ada.viewer, look, later(LEASE_MS))).toMatchObject({ writer: null });
  const stranger = await aContributor();
  await expect(writerNow(stranger.viewer, look, later(0))).rejects.toMatchObject({ code: "not-found" });
});
