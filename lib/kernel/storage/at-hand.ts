import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { storage } from "./storage.ts";

/** Works on a stored file as one of this machine: where it lies, or as a copy for the time being. Throws AppError not-found. */
export async function atHand<T>(name: string, work: (path: string) => Promise<T>): Promise<T> {
  const path = await storage().path(name);
  if (path !== null) return work(path);
  const folder = await mkdtemp(join(tmpdir(), "standfirst-"));
  try {
    const copy = join(folder, "file");
    await pipeline((await storage().open(name)).body, createWriteStream(copy, { mode: 0o600 }));
    return await work(copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
