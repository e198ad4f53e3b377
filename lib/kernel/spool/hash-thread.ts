import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { parentPort } from "node:worker_threads";

/** A thread of its own for one file: is told its path, says the SHA-256 of its bytes in hex, and ends. An error ends it too. */

// Without await at the top: the framework bundles threads as scripts that know none.
parentPort?.once("message", (path: string) => {
  const hash = createHash("sha256");
  createReadStream(path, { highWaterMark: 256 * 1024 })
    .on("data", (piece) => hash.update(piece))
    .on("end", () => parentPort?.postMessage(hash.digest("hex")));
});
