import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

/** A thread of its own for one file: says the SHA-256 of its bytes in hex, and ends. */
const hash = createHash("sha256");
for await (const piece of createReadStream(workerData as string, { highWaterMark: 256 * 1024 })) hash.update(piece);
parentPort?.postMessage(hash.digest("hex"));
