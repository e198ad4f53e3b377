import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

/** A thread of its own for one file: says the SHA-256 of its bytes in hex, and ends. */

// Without await at the top: the framework bundles threads as scripts that know none. An error ends the thread, and is told.
const hash = createHash("sha256");
createReadStream(workerData as string, { highWaterMark: 256 * 1024 })
  .on("data", (piece) => hash.update(piece))
  .on("end", () => parentPort?.postMessage(hash.digest("hex")));
