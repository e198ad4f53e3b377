import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { createSlots } from "#lib/kernel/page-cache/slots.ts";
import { shared } from "#lib/kernel/shared.ts";

/** Up to so many bytes are read at once; for more a thread reads piece by piece. */
const SMALL = 1024 * 1024;
const AT_ONCE = 2;

/** SHA-256 of a file in hex, reckoned beside the event loop: two gigabytes would hold everybody up for seconds. */
export async function hashFile(path: string): Promise<string> {
  if ((await stat(path)).size <= SMALL) return inHex(await crypto.subtle.digest("SHA-256", await readFile(path)));
  const slots = shared("hash-slots", () => createSlots({ running: AT_ONCE, waiting: Number.POSITIVE_INFINITY }));
  return slots(() => hashInThread(path));
}

function hashInThread(path: string): Promise<string> {
  const entry = join(process.cwd(), "lib/kernel/spool/hash-thread.ts");
  const thread = new Worker(entry, { workerData: path, env: {}, execArgv: ["--no-warnings"] });
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("The thread that reads uploads ended without an answer.")));
  });
}

function inHex(digest: ArrayBuffer): string {
  return Buffer.from(digest).toString("hex");
}
