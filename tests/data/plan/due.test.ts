import { spawn } from "node:child_process";
import { once } from "node:events";
import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { notices } from "#db/schema/notices.ts";
import { createArticle } from "#lib/articles/commands/create.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { assignArticle } from "#lib/plan/commands/assign.ts";
import { tellDue } from "#lib/plan/commands/tell-due.ts";
import { tellWhatIsDue } from "#lib/plan/job.ts";
import { aDraft } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anAdmin, anEditor, aPerson, DAY, later, MINUTE, NOW, type Staff } from "#tests/support/make.ts";
import { countEvents } from "#tests/support/record.ts";
import { freshStore, storeEnvironment } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const HOUR = 60 * MINUTE;
const told = ({ person }: Staff) =>
  db()
    .select({ words: notices.words, by: notices.byId })
    .from(notices)
    .where(and(eq(notices.personId, person.id), eq(notices.kind, "due")));

test("whoever has a story is told once when it is due within a day, and again of another date", async () => {
  const [editor, writer] = [await anEditor(), await aPerson()];
  const wish = { workingTitle: "Ferries", assigneeId: writer.person.id, due: "2030-01-18T12:00", zone: "UTC" };
  const { id } = await createArticle(wish, editor.context);
  expect(await tellWhatIsDue(later(2 * DAY - MINUTE))).toBe(0);
  const before = await countEvents();
  expect(await tellWhatIsDue(later(2 * DAY))).toBe(1);
  for (const hours of [0, 1, 25]) expect(await tellWhatIsDue(later(2 * DAY + hours * HOUR))).toBe(0);
  expect(await told(writer)).toEqual([{ words: "Due Friday 18 January 2030, 12:00.", by: null }]);
  expect(await countEvents()).toBe(before);
  await assignArticle({ id, due: "2030-01-18T10:00", zone: "UTC" }, editor.context);
  expect(await tellWhatIsDue(later(2 * DAY + HOUR))).toBe(1);
  expect(await told(writer)).toHaveLength(2);
});

test("whoever is given a story on its last day knows; whoever takes it themselves is reminded", async () => {
  const [editor, writer] = [await anEditor(), await aPerson()];
  const due = { due: "2030-01-15T20:00", zone: "UTC" };
  await createArticle({ workingTitle: "Given", assigneeId: writer.person.id, ...due }, editor.context);
  await createArticle({ workingTitle: "Taken", assigneeId: editor.person.id, ...due }, editor.context);
  expect(await tellWhatIsDue(NOW)).toBe(1);
  expect([await told(writer), (await told(editor)).length]).toEqual([[], 1]);
});

test("nobody is told of what is done, has no assignee, or was due long ago; what an outage left is caught up", async () => {
  const [editor, writer] = [await anEditor(), await aPerson()];
  const done = await aDraft(editor.context);
  const due = { due: "2030-01-20T12:00", zone: "UTC" };
  await assignArticle({ id: done.id, assigneeId: writer.person.id, ...due }, editor.context);
  await createArticle({ workingTitle: "Nobody's", ...due }, editor.context);
  await publishArticle({ id: done.id, version: done.version }, editor.context);
  expect(await tellWhatIsDue(later(5 * DAY))).toBe(0);
  await createArticle({ workingTitle: "Left", assigneeId: writer.person.id, ...due }, editor.context);
  expect(await tellWhatIsDue(later(20 * DAY))).toBe(0);
  expect(await tellWhatIsDue(later(7 * DAY))).toBe(1);
});

test("the job alone tells; a story that is not there is not found", async () => {
  const admin = await anAdmin();
  const { id } = await aDraft(admin.context);
  await expect(tellDue({ id }, admin.context)).rejects.toMatchObject({ code: "forbidden" });
  const job = { actor: { type: "system" as const, job: "plan.tell-due" }, now: NOW, via: "job" as const };
  await expect(tellDue({ id: "0".repeat(16) }, job)).rejects.toMatchObject({ code: "not-found" });
  await expect(tellDue({ id }, job)).resolves.toEqual({ told: false });
});

test("of several processes one tells", { timeout: 60_000 }, async () => {
  const [editor, writer] = [await anEditor(), await aPerson()];
  const wish = { assigneeId: writer.person.id, due: "2030-01-18T12:00", zone: "UTC" };
  for (let n = 0; n < 20; n++) await createArticle({ workingTitle: `Story ${n}`, ...wish }, editor.context);
  const at = later(2 * DAY + HOUR).toISOString();
  const env = { ...process.env, ...storeEnvironment() };
  const options = { stdio: "inherit" as const, env };
  const processes = [1, 2, 3].map(() => spawn("node", ["tests/support/due-process.ts", at], options));
  await Promise.all(processes.map((each) => once(each, "exit")));
  expect(await told(writer)).toHaveLength(20);
});
