import { createHash } from "node:crypto";
import { type FileHandle, open, stat } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { createSlots } from "#lib/kernel/page-cache/slots.ts";
import { shared } from "#lib/kernel/shared.ts";

/** Up to so many bytes are read here, a tenth of a millisecond at a time; for more, a thread is worth its memory. */
const SMALL = 32 * 1024 * 1024;
const AT_ONCE = 2;
const PIECE = 64 * 1024;

/** SHA-256 of a file in hex. Two gigabytes would keep the event loop busy for seconds, so a thread of its own reads them. */
export async function hashFile(path: string): Promise<string> {
  if ((await stat(path)).size <= SMALL) return hashHere(path);
  const slots = shared("hash-slots", () => createSlots({ running: AT_ONCE, waiting: Number.POSITIVE_INFINITY }));
  return slots(() => hashInThread(path));
}

async function hashHere(path: string): Promise<string> {
  const file = await open(path);
  return hashOpen(file).finally(() => file.close());
}

/** Into one buffer again and again: a new one for each piece is garbage whose collecting holds everybody up. */
async function hashOpen(file: FileHandle): Promise<string> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafeSlow(PIECE);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, PIECE, null);
    if (bytesRead === 0) return hash.digest("hex");
    hash.update(buffer.subarray(0, bytesRead));
  }
}

function hashInThread(path: string): Promise<string> {
  const entry = join(process.cwd(), "lib/kernel/spool/hash-thread.ts");
  const thread = new Worker(entry, { env: {}, execArgv: ["--no-warnings"] });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  thread.once("message", resolve);
  thread.once("error", reject);
  thread.once("exit", () => reject(new Error("The thread that reads uploads ended without an answer.")));
  // Not as data that it begins with: the framework's bundler wraps that in its own.
  thread.postMessage(path);
  return promise;
}
