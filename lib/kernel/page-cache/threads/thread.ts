/**
 * Run as a thread of its own: renders the pages that it is asked for, with a framework and a database connection of its own.
 * It keeps no page and sends none to anybody.
 */
import { createServer } from "node:http";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import next from "next";
import { store } from "#db/client.ts";
import { pageCache } from "#lib/kernel/page-cache/cache.ts";
import { createRender } from "#lib/kernel/page-cache/render.ts";
import type { Beginning, FromThread, ToThread } from "./messages.ts";

const { publicUrl, port, hostname } = workerData as Beginning;
const dir = join(import.meta.dirname, "../../../..");
const app = next({ dev: false, dir, port, hostname, httpServer: createServer() });
await app.prepare();
const render = createRender(app.getRequestHandler(), new URL(publicUrl));
const tell = (message: FromThread) => parentPort?.postMessage(message);

parentPort?.on("message", (asked: ToThread) => {
  if ("render" in asked) void answer(asked.id, asked.render);
  // What is remembered from page to page (remembered.ts).
  else if ("purge" in asked) void (asked.purge ? pageCache().purge(asked.purge) : pageCache().purgeAll());
  else void end();
});
tell({ ready: true });

async function answer(id: number, url: string): Promise<void> {
  try {
    tell({ id, captured: await render(url) });
  } catch (error) {
    tell({ id, problem: (error as Error).message });
  }
}

async function end(): Promise<void> {
  await app.close();
  await store().close();
  process.exit(0);
}
