import { spawn } from "node:child_process";
import { once } from "node:events";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test, vi } from "vitest";
import { db, store } from "#db/client.ts";
import { sections } from "#db/schema/sections.ts";
import { followEvents, recordEvent } from "#lib/kernel/events.ts";
import { pageCache } from "#lib/kernel/page-cache/cache.ts";
import { anAdmin, aSection, system } from "#tests/support/make.ts";
import { moveSection } from "#tests/support/move-section.ts";
import { freshStore, storeEnvironment } from "#tests/support/store.ts";

freshStore();

test("two processes that write the same row at the same time lose nothing", { timeout: 60_000 }, async () => {
  const { id } = await aSection();
  const codes = await Promise.all([stepElsewhere(id, 50), stepElsewhere(id, 50)]);
  expect(codes).toEqual([0, 0]);
  const [row] = await db().select().from(sections).where(eq(sections.id, id));
  expect(row?.position).toBe(100);
});

test("what another process commits is purged here within a second", async () => {
  const { id } = await aSection();
  const purged = await following();
  const began = stepElsewhere(id, 1).then(() => performance.now());
  await vi.waitFor(() => expect(purged).toHaveBeenCalledWith([`section:${id}`]), { timeout: 10_000, interval: 10 });
  const seen = performance.now();
  expect(seen - (await began)).toBeLessThan(1_200);
});

test("what this process commits is purged once, not again by the tail", async () => {
  const { context } = await anAdmin();
  const { id } = await aSection();
  const purged = await following();
  await moveSection({ id, position: 4 }, context);
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  expect(purged.mock.calls.filter(([tags]) => tags.includes(`section:${id}`))).toHaveLength(1);
});

test("a change that failed here does not hide the next one of another process", async () => {
  const { id } = await aSection();
  const purged = await following();
  // Its event's number goes back with it, and SQLite gives the same one to whoever comes next.
  const failing = store().transaction(async (tx) => {
    await recordEvent(tx, { name: "section.step", context: system(), target: { type: "section", id }, tags: [] });
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  await stepElsewhere(id, 1);
  await vi.waitFor(() => expect(purged).toHaveBeenCalledWith([`section:${id}`]), { timeout: 3_000, interval: 10 });
});

async function following() {
  const purged = vi.spyOn(pageCache(), "purge");
  const stop = await followEvents();
  onTestFinished(async () => {
    await stop();
    purged.mockRestore();
  });
  return purged;
}

async function stepElsewhere(id: string, count: number): Promise<number | null> {
  const program = ["tests/support/other-process.ts", id, String(count)];
  const child = spawn("node", program, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...storeEnvironment() },
  });
  const [code] = await once(child, "exit");
  return code as number | null;
}
