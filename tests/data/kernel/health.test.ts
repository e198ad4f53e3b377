import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { store } from "#db/client.ts";
import { healthz, readyz, setReady } from "#lib/kernel/health.ts";
import { engine, freshStore } from "#tests/support/store.ts";

freshStore("test");

beforeEach(() => setReady(true));

test("a process with a migrated database is ready, until it begins to stop", async () => {
  const ask = await served(readyz);
  expect(await ask()).toEqual({ status: 200, text: "ok\n" });
  setReady(false);
  expect(await ask()).toMatchObject({ status: 503 });
});

test("a database without this version's migrations is not ready", async () => {
  await forgetMigrations();
  const ask = await served(readyz);
  expect(await ask()).toMatchObject({ status: 503 });
});

test("a database that does not answer is not ready, the process still lives, and strangers learn no more", async () => {
  const rows = vi.spyOn(store(), "rows").mockRejectedValue(new Error("connection refused"));
  onTestFinished(() => rows.mockRestore());
  expect(await (await served(readyz))()).toEqual({ status: 503, text: "not ready\n" });
  expect(await (await served(healthz))()).toEqual({ status: 200, text: "ok\n" });
});

test("the database is asked once a second, however often strangers ask", async () => {
  const rows = vi.spyOn(store(), "rows");
  onTestFinished(() => rows.mockRestore());
  const ask = await served(readyz);
  await Promise.all(Array.from({ length: 20 }, ask));
  expect(rows.mock.calls.length).toBeLessThanOrEqual(2);
});

async function forgetMigrations(): Promise<void> {
  const table = engine === "postgres" ? "drizzle.__drizzle_migrations" : "__drizzle_migrations";
  const query = sql.raw(`DELETE FROM ${table} RETURNING id`);
  await store().transaction((tx) => store().rows(tx, query));
}

async function served(handler: RequestListener) {
  const server = createServer(handler).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return async () => {
    const response = await fetch(`http://127.0.0.1:${port}/`);
    return { status: response.status, text: await response.text() };
  };
}
