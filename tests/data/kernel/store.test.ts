import Connection from "better-sqlite3";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test, vi } from "vitest";
import { db, store } from "#db/client.ts";
import { sections } from "#db/schema/sections.ts";
import { aSection } from "#tests/support/make.ts";
import { engine, freshStore, storeEnvironment } from "#tests/support/store.ts";
import { holdWriteLock } from "#tests/support/write-lock.ts";

freshStore();

test("fifty changes of one row at the same time lose nothing", async () => {
  const { id } = await aSection();
  await Promise.all(Array.from({ length: 50 }, () => addOne(id)));
  expect(await positionOf(id)).toBe(50);
});

test.runIf(engine === "sqlite")("a transaction inside a transaction is refused", async () => {
  const nested = store().transaction(() => store().transaction(async () => 1));
  await expect(nested).rejects.toThrow("do not nest");
});

test("a transaction that fails leaves nothing behind", async () => {
  const { id } = await aSection();
  const failing = store().transaction(async (tx) => {
    await tx.update(sections).set({ position: 9 }).where(eq(sections.id, id));
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect(await positionOf(id)).toBe(0);
  await addOne(id);
  expect(await positionOf(id)).toBe(1);
});

test("a look around changes no row, and may come while somebody writes", async () => {
  const { id } = await aSection();
  await Promise.all([addOne(id), store().lookAround(), addOne(id), store().lookAround()]);
  expect(await positionOf(id)).toBe(2);
});

test("readers see a change only once it is committed", async () => {
  const { id } = await aSection();
  await store().transaction(async (tx) => {
    await tx.update(sections).set({ position: 5 }).where(eq(sections.id, id));
    expect(await positionOf(id)).toBe(0);
  });
  expect(await positionOf(id)).toBe(5);
});

test.runIf(engine === "sqlite")(
  "whoever waits to write goes on waiting when the clock jumps an hour ahead",
  async () => {
    const { id } = await aSection();
    const letGo = holdWriteLock(storeEnvironment().DATA_DIR);
    onTestFinished(() => void vi.restoreAllMocks());
    const tries = vi.spyOn(Connection.prototype, "exec");
    const jumped = vi.spyOn(Date, "now");
    const change = addOne(id).then(
      () => "written",
      () => "given up",
    );
    jumped.mockReturnValue(Date.now() + 3_600_000);
    await vi.waitFor(() => expect(tries.mock.calls.length).toBeGreaterThan(3)).finally(letGo);
    expect(await change).toBe("written");
  },
);

function addOne(id: string) {
  return store().transaction(async (tx) => {
    const [row] = await tx.select({ position: sections.position }).from(sections).where(eq(sections.id, id));
    await new Promise((resolve) => setTimeout(resolve, 1));
    await tx
      .update(sections)
      .set({ position: (row?.position ?? 0) + 1 })
      .where(eq(sections.id, id));
  });
}

async function positionOf(id: string) {
  const [row] = await db().select({ position: sections.position }).from(sections).where(eq(sections.id, id));
  return row?.position;
}

test("what only one process may do at a time is done in turns", async () => {
  const told: string[] = [];
  const turn = (name: string) =>
    store().alone(async () => {
      told.push(`${name} begins`);
      // Room for another to come in between, if it could.
      await aSection();
      told.push(`${name} ends`);
    });
  await Promise.all([turn("one"), turn("two"), turn("three")]);
  for (let at = 0; at < told.length; at += 2) {
    expect(told[at + 1]).toBe(told[at]?.replace("begins", "ends"));
  }
});

test("a turn that fails makes room for the next", async () => {
  const failing = store().alone(async () => {
    throw new Error("in the middle");
  });
  await expect(failing).rejects.toThrow("in the middle");
  await expect(store().alone(async () => "mine")).resolves.toBe("mine");
});
