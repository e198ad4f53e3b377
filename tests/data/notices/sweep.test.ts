import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { notices } from "#db/schema/notices.ts";
import { sweepNotices } from "#lib/notices/commands/sweep.ts";
import { sweepOldNotices } from "#lib/notices/job.ts";
import { tellWhatIsDue } from "#lib/plan/job.ts";
import { aNotice, aStory } from "#tests/support/comments.ts";
import { anAdmin, anyone, aPerson, contextOf, DAY, later, NOW, system } from "#tests/support/make.ts";
import { isPlanned } from "#tests/support/plans.ts";
import { countEvents } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const told = async () =>
  (await db().select({ words: notices.words }).from(notices)).map(({ words }) => words).toSorted();

test("what was read goes after ninety days, what was not after a year, of everybody, and not a moment before", async () => {
  const [author, other] = [await aPerson(), await aPerson()];
  const id = await aStory(author);
  await aNotice(author, id, { words: "read", readAt: later(DAY) });
  await aNotice(other, id, { words: "read by another", readAt: later(DAY) });
  await aNotice(other, id, { words: "read later", at: later(1), readAt: later(80 * DAY) });
  await aNotice(author, id, { words: "unread" });
  const before = await countEvents();
  expect(await sweepOldNotices(later(90 * DAY))).toBe(0);
  expect(await sweepOldNotices(later(90 * DAY + 1))).toBe(2);
  expect(await told()).toEqual(["read later", "unread"]);
  expect(await sweepOldNotices(later(365 * DAY))).toBe(1);
  expect(await told()).toEqual(["unread"]);
  expect(await sweepOldNotices(later(365 * DAY + 1))).toBe(1);
  expect(await told()).toEqual([]);
  expect(await countEvents()).toBe(before);
});

test("whoever was told of a due date is not told of it again because their notice is old", async () => {
  const author = await aPerson();
  const id = await aStory(author);
  await isPlanned(id, { assigneeId: author.viewer.id, dueAt: later(DAY) });
  expect(await tellWhatIsDue(NOW)).toBe(1);
  // The last moment at which it would be told at all.
  const last = later(8 * DAY - 1);
  await sweepNotices({ person: author.viewer.id }, system("notices.sweep", last));
  expect(await tellWhatIsDue(last)).toBe(0);
});

test("nobody sweeps notices by hand, and of one person alone those of that person go", async () => {
  const [author, admin] = [await aPerson(), await anAdmin()];
  const id = await aStory(author);
  await aNotice(author, id, { words: "old" });
  const [person, late] = [author.viewer.id, later(366 * DAY)];
  await expect(sweepNotices({ person }, contextOf(admin.viewer, late))).rejects.toMatchObject({ code: "forbidden" });
  await expect(sweepNotices({ person }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(sweepNotices({} as never, system("notices.sweep", late))).rejects.toMatchObject({ name: "ZodError" });
  const others = await sweepNotices({ person: admin.viewer.id }, system("notices.sweep", late));
  expect([others.removed, await told()]).toEqual([0, ["old"]]);
});
