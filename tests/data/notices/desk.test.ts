import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { rows, store } from "#db/client.ts";
import { engine } from "#db/dialect/engine.ts";
import { articles } from "#db/schema/articles.ts";
import { readNotices } from "#lib/notices/commands/read.ts";
import { setWishes } from "#lib/notices/commands/set-wishes.ts";
import { deskNotices, deskWishes, unreadNotices } from "#lib/notices/desk.ts";
import { failSchedule } from "#lib/schedule/commands/fail.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { aDraft } from "#tests/support/articles.ts";
import { aNotice, aStory, recorded, said, toldTo } from "#tests/support/comments.ts";
import { anEditor, anyone, aPerson, later, MINUTE, system } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

test("somebody reads what they were told, in sentences that lead to the place", async () => {
  const [author, editor] = [await aPerson(), await anEditor({ name: "Ada Quill" })];
  const id = await aStory(author);
  const { comment } = await said(editor, id, "Which ones?");
  const { notices } = await deskNotices(author.viewer);
  expect(notices).toMatchObject([
    {
      before: "Ada Quill commented on ",
      quote: "Which ones?",
      unread: true,
      href: `/admin/articles/${id}?comment=${comment}`,
    },
  ]);
  expect([await unreadNotices(author.viewer), await unreadNotices(editor.viewer)]).toEqual([1, 0]);
});

test("notices are read one by one, by article and all at once; those of others stay unread", async () => {
  const [author, editor] = [await aPerson(), await anEditor()];
  const [one, other] = [await aStory(author), await aStory(author)];
  const first = await aNotice(author, one);
  await aNotice(author, one);
  await aNotice(author, other);
  expect(await readNotices({ ids: [first.id] }, editor.context)).toEqual({ read: 0 });
  expect(await readNotices({ ids: [first.id] }, author.context)).toEqual({ read: 1 });
  expect(await readNotices({ article: one }, author.context)).toEqual({ read: 1 });
  expect(await unreadNotices(author.viewer)).toBe(1);
  expect(await readNotices({ all: true }, author.context)).toEqual({ read: 1 });
  expect((await deskNotices(author.viewer)).notices.every(({ unread }) => !unread)).toBe(true);
  await expect(readNotices({ all: true }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(readNotices({} as never, author.context)).rejects.toMatchObject({ name: "ZodError" });
  expect(await recorded("notices.read")).toEqual([]);
});

test("of a story that somebody may not see any more nothing is told, and nothing counted", async () => {
  const [author, other] = [await aPerson(), await aPerson()];
  const id = await aStory(author);
  await aNotice(other, id);
  expect((await deskNotices(other.viewer)).notices).toEqual([]);
  expect(await unreadNotices(other.viewer)).toBe(0);
  await store().transaction((tx) =>
    tx.update(articles).set({ assigneeId: other.viewer.id }).where(eq(articles.id, id)),
  );
  expect((await deskNotices(other.viewer)).notices).toHaveLength(1);
  expect(await unreadNotices(other.viewer)).toBe(1);
});

test("somebody chooses what they see in the desk and how soon they are mailed", async () => {
  const author = await aPerson();
  const id = await aStory(author);
  await aNotice(author, id, { kind: "due" });
  await aNotice(author, id, { kind: "commented" });
  expect(await deskWishes(author.viewer)).toEqual({ mail: "soon", notInDesk: [], notByMail: [] });
  await setWishes({ mail: "daily", inDesk: ["commented"], byMail: ["commented", "due"] }, author.context);
  expect(await unreadNotices(author.viewer)).toBe(1);
  expect((await deskNotices(author.viewer)).notices.map(({ kind }) => kind)).toEqual(["commented"]);
  expect((await deskWishes(author.viewer)).notByMail).not.toContain("due");
  await setWishes({ mail: "daily", inDesk: ["commented"], byMail: ["commented", "due"] }, author.context);
  expect(await recorded("notices.set-wishes")).toHaveLength(1);
  await expect(setWishes({ mail: "hourly" } as never, author.context)).rejects.toMatchObject({ name: "ZodError" });
  await expect(setWishes({ mail: "never" }, system())).rejects.toMatchObject({ code: "forbidden" });
});

test("the list is turned page by page without a gap or a repeat", async () => {
  const author = await aPerson();
  const id = await aStory(author);
  for (let at = 0; at < 95; at++) await aNotice(author, id, { at: later(Math.floor(at / 3) * MINUTE) });
  const seen: string[] = [];
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page = await deskNotices(author.viewer, after);
    seen.push(...page.notices.map((notice) => notice.id));
    after = page.after ?? undefined;
  }
  expect(seen).toEqual((await toldTo(author)).map((notice) => notice.id));
  for (let at = 0; at < 10; at++) await aNotice(author, id);
  expect(await unreadNotices(author.viewer)).toBe(100);
});

test("unread notices are counted by an index that holds no others, however many were read", async () => {
  if (engine === "postgres") return;
  const plan = await rows<{ detail: string }>(
    sql`EXPLAIN QUERY PLAN SELECT count(*) FROM (SELECT 1 FROM notices WHERE person_id = 'x' AND read_at IS NULL LIMIT 100)`,
  );
  expect(plan.map(({ detail }) => detail).join("\n")).toContain("INDEX notices_unread (person_id=?)");
});

test("when what was scheduled cannot be done, whoever set it and whose turn it is are told", async () => {
  const [editor, assignee] = [await anEditor(), await aPerson()];
  const { id, version } = await aDraft(editor.context);
  const set = { id: assignee.viewer.id };
  await store().transaction((tx) => tx.update(articles).set({ assigneeId: set.id }).where(eq(articles.id, id)));
  const time = { act: "publish", local: "2030-02-01T10:00", zone: "UTC" } as const;
  const { id: schedule } = await scheduleArticle({ id, version, ...time }, editor.context);
  const run = system("schedule.run");
  await failSchedule({ id: schedule, problem: "The address is taken." }, run);
  await failSchedule({ id: schedule, problem: "Once more." }, run);
  for (const each of [editor, assignee])
    expect(await toldTo(each)).toMatchObject([{ kind: "schedule-failed", words: "The address is taken.", byId: null }]);
});
