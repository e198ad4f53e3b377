import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { engine } from "#db/dialect/engine.ts";
import { events, forgetting } from "#db/schema/events.ts";
import { site } from "#db/schema/site.ts";
import { changeKeeping } from "#lib/activity/commands/change-keeping.ts";
import { AT_ONCE } from "#lib/activity/commands/forget.ts";
import { forgetOldActivity } from "#lib/activity/job.ts";
import { whileForgetting } from "#lib/kernel/forgetting.ts";
import { anEvent } from "#tests/support/activity.ts";
import { aSite } from "#tests/support/door.ts";
import { anAdmin, anEditor, DAY, later, NOW } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const rows = () => db().select().from(events).orderBy(events.id);
/** What the database said, however deep the driver put it. */
const saidBy = async (work: Promise<unknown>) => {
  try {
    await work;
    return "done";
  } catch (error) {
    const { message, cause } = error as Error;
    return `${message} ${(cause as Error | undefined)?.message ?? ""}`;
  }
};
const REFUSED = /The record of what happened cannot be (removed|changed)/;

test("the application cannot change a word of the record, nor remove any", async () => {
  const { id } = await anEvent({ address: "192.0.2.7", after: { title: "Summit" } });
  const before = await rows();
  const changes = [
    { name: "article.save" },
    { actorId: "somebody-else" },
    { actorType: "system" as const },
    { targetId: "another" },
    { before: { title: "Peak" } },
    { after: { title: "Peak" } },
    { at: later(DAY) },
    { via: "cli" },
    { tokenId: "another" },
    { tags: ["x"] },
    { address: "203.0.113.9" },
    { address: null },
    { userAgent: null },
  ];
  for (const change of changes) {
    const changed = store().transaction((tx) => tx.update(events).set(change).where(eq(events.id, id)));
    expect(await saidBy(changed)).toMatch(REFUSED);
  }
  expect(await saidBy(store().transaction((tx) => tx.delete(events).where(eq(events.id, id))))).toMatch(REFUSED);
  expect(await saidBy(store().transaction((tx) => tx.delete(events).where(sql`1 = 1`)))).toMatch(REFUSED);
  expect(await rows()).toEqual(before);
});

test("what writes a row over with the same number is refused too", async () => {
  const event = await anEvent();
  const over = store().transaction((tx) =>
    tx
      .insert(events)
      .values({ ...event, name: "article.save" })
      .onConflictDoUpdate({ target: events.id, set: { name: "article.save" } }),
  );
  expect(await saidBy(over)).toMatch(REFUSED);
});

test.runIf(engine === "sqlite")("nor by replacing the row, which fires no trigger of deletion", async () => {
  const { id } = await anEvent();
  const before = await rows();
  const replacing = store().transaction((tx) =>
    store().rows(
      tx,
      sql`INSERT OR REPLACE INTO events (id, at, name, actor_type, target_type, target_id, tags, via)
      VALUES (${id}, 1, 'article.save', 'anyone', 'article', 'x', '[]', 'desk') RETURNING id`,
    ),
  );
  expect(await saidBy(replacing)).toMatch(REFUSED);
  expect(await rows()).toEqual(before);
});

test.runIf(engine === "postgres")("the table cannot be emptied at once either", async () => {
  await anEvent();
  expect(await saidBy(store().rows(db(), sql`TRUNCATE events`))).toMatch(REFUSED);
});

test("while old events are forgotten, younger ones and every word of the old ones still stand", async () => {
  const old = await anEvent({ at: later(-10 * DAY), address: "192.0.2.7" });
  const young = await anEvent({ address: "192.0.2.8" });
  const within = (change: (tx: Parameters<typeof whileForgetting>[0]) => Promise<unknown>) =>
    saidBy(store().transaction((tx) => whileForgetting(tx, later(-DAY), () => change(tx))));
  expect(await within((tx) => tx.delete(events).where(eq(events.id, young.id)))).toMatch(REFUSED);
  expect(await within((tx) => tx.update(events).set({ address: null }).where(eq(events.id, young.id)))).toMatch(
    REFUSED,
  );
  expect(await within((tx) => tx.update(events).set({ name: "x.y" }).where(eq(events.id, old.id)))).toMatch(REFUSED);
  expect(
    await within((tx) => tx.update(events).set({ tokenId: "x", address: null }).where(eq(events.id, old.id))),
  ).toMatch(REFUSED);
  expect(await within((tx) => tx.update(events).set({ address: "203.0.113.9" }).where(eq(events.id, old.id)))).toMatch(
    REFUSED,
  );
  expect(await rows()).toEqual([old, young]);
  expect(await within((tx) => tx.update(events).set({ address: null }).where(eq(events.id, old.id)))).toBe("done");
  expect(await within((tx) => tx.delete(events).where(eq(events.id, old.id)))).toBe("done");
  expect(await rows()).toEqual([young]);
  expect(await db().select().from(forgetting)).toEqual([]);
});

test("the job lets go of what is too old and of addresses before that, in turns, and says how many", {
  timeout: 60_000,
}, async () => {
  const many = AT_ONCE + 20;
  const row = (days: number) => ({
    ...{
      at: later(-days * DAY),
      name: "article.save",
      actorType: "person" as const,
      actorId: "a",
      targetType: "article",
    },
    ...{ targetId: "b", tags: [], via: "desk", address: "192.0.2.7", userAgent: "Test/1" },
  });
  for (let at = 0; at < many; at += 170)
    await store().transaction((tx) =>
      tx.insert(events).values(Array.from({ length: Math.min(170, many - at) }, () => row(731))),
    );
  await anEvent(row(91));
  const young = await anEvent(row(89));
  await forgetOldActivity(NOW);
  const left = await rows();
  expect(
    left.filter(({ name }) => name === "article.save").map(({ address, userAgent }) => [address, userAgent]),
  ).toEqual([
    [null, null],
    ["192.0.2.7", "Test/1"],
  ]);
  expect(left.find(({ id }) => id === young.id)).toEqual(young);
  const said = left.filter(({ name }) => name === "activity.forget").map(({ after }) => after as { removed: number });
  expect(said.reduce((sum, { removed }) => sum + removed, 0)).toBe(many);
  // Numbers go on above those that are gone: another process follows them.
  expect((await anEvent()).id).toBeGreaterThan(many);
});

test("a newsroom may keep its record for ever, and hold addresses for longer", async () => {
  const { context } = await anAdmin();
  await changeKeeping({ keepActivityDays: null, keepTracesDays: 365 }, context);
  expect(await lastEvent()).toMatchObject({
    before: { keepActivityDays: 730, keepTracesDays: 90 },
    after: { keepActivityDays: null, keepTracesDays: 365 },
  });
  const ancient = await anEvent({ at: later(-3_000 * DAY) });
  const traced = await anEvent({ at: later(-300 * DAY), address: "192.0.2.7" });
  await forgetOldActivity(NOW);
  const left = await rows();
  expect(left).toContainEqual(ancient);
  expect(left).toContainEqual(traced);
});

test("nobody shortens it to nothing, and only who may do both things", async () => {
  const { context } = await anAdmin();
  for (const days of [0, 1, 89, -1, "soon", Number.NaN])
    await expect(changeKeeping({ keepActivityDays: days, keepTracesDays: 90 } as never, context)).rejects.toMatchObject(
      {
        name: "ZodError",
      },
    );
  const editor = await anEditor();
  await expect(changeKeeping({ keepActivityDays: 90, keepTracesDays: 30 }, editor.context)).rejects.toMatchObject({
    code: "forbidden",
  });
  expect((await db().select().from(site))[0]?.keepActivityDays).toBe(730);
});
