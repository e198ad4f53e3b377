import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db, store } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { sections } from "#db/schema/sections.ts";
import { pageCache } from "#lib/kernel/page-cache/cache.ts";
import { anAdmin, anEditor, anyone, aSection, NOW } from "#tests/support/make.ts";
import { moveSection } from "#tests/support/move-section.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore();

test("an allowed command changes the row and records who did what, when and from where", async () => {
  const { viewer, context } = await anAdmin();
  const { id } = await aSection();
  await moveSection({ id, position: 3 }, { ...context, address: "203.0.113.7" });
  expect(await positionOf(id)).toBe(3);
  const [event] = await eventsOf(id);
  expect(event).toMatchObject({
    name: "section.move",
    at: NOW,
    actorType: "person",
    actorId: viewer.id,
    targetType: "section",
    before: { position: 0 },
    after: { position: 3 },
    tags: [`section:${id}`],
    via: "desk",
    address: "203.0.113.7",
  });
});

test("a refused command writes nothing, and a stranger is asked to sign in", async () => {
  const { id } = await aSection();
  const { context } = await anEditor();
  await expect(moveSection({ id, position: 3 }, context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(moveSection({ id, position: 3 }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await positionOf(id)).toBe(0);
  expect(await eventsOf(id)).toEqual([]);
});

test("invalid input is refused before the database is asked, and so are unknown fields", async () => {
  const { context } = await anAdmin();
  const transaction = vi.spyOn(store(), "transaction");
  const wrong = [{ id: "x", position: 0.5 }, { id: "x" }, { id: "x", position: 1, role: "admin" }];
  for (const input of wrong)
    await expect(moveSection(input as never, context)).rejects.toMatchObject({ name: "ZodError" });
  expect(transaction).not.toHaveBeenCalled();
  transaction.mockRestore();
});

test("a command that fails after writing leaves neither the change nor a record nor a purge", async () => {
  const { context } = await anAdmin();
  const { id } = await aSection();
  const purge = vi.spyOn(pageCache(), "purge");
  await expect(moveSection({ id, position: -1 }, context)).rejects.toThrow("after writing");
  expect(await positionOf(id)).toBe(0);
  expect(await eventsOf(id)).toEqual([]);
  expect(purge).not.toHaveBeenCalled();
  purge.mockRestore();
});

test("a command that changes nothing is not recorded", async () => {
  const { context } = await anAdmin();
  const { id } = await aSection();
  await moveSection({ id, position: 0 }, context);
  expect(await eventsOf(id)).toEqual([]);
});

test("what is missing is not found", async () => {
  const { context } = await anAdmin();
  await expect(moveSection({ id: "nobody", position: 1 }, context)).rejects.toMatchObject({ code: "not-found" });
});

test("pages with the command's tags are purged once it is committed", async () => {
  const { context } = await anAdmin();
  const { id } = await aSection();
  const purged = vi.spyOn(pageCache(), "purge");
  await moveSection({ id, position: 8 }, context);
  expect(purged).toHaveBeenCalledExactlyOnceWith([`section:${id}`]);
  purged.mockRestore();
});

test("the record is written in the transaction of the change: when it cannot be, nothing changes", async () => {
  const { context } = await anAdmin();
  const { id } = await aSection();
  const unwritable = { ...context, now: new Date(Number.NaN) };
  await expect(moveSection({ id, position: 5 }, unwritable)).rejects.toThrow();
  expect(await positionOf(id)).toBe(0);
});

test("commands on one row at the same time are all applied and all recorded", async () => {
  const { context } = await anAdmin();
  const { id } = await aSection();
  await Promise.all(Array.from({ length: 20 }, (_, at) => moveSection({ id, position: at + 1 }, context)));
  const records = await eventsOf(id);
  expect(records).toHaveLength(20);
  expect(records.map(({ after }) => (after as { position: number }).position)).toContain(await positionOf(id));
});

async function positionOf(id: string) {
  const [row] = await db().select({ position: sections.position }).from(sections).where(eq(sections.id, id));
  return row?.position;
}

function eventsOf(id: string) {
  return db().select().from(events).where(eq(events.targetId, id));
}
