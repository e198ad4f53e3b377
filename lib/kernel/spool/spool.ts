import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, rmdir, stat, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { env } from "#lib/kernel/env.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { hashFile } from "./hash-file.ts";

/** A file of this machine that is on its way into the storage; `hash` is the SHA-256 of its bytes, in hex. */
export type Spooled = { path: string; size: number; hash: string };

type Source = AsyncIterable<Uint8Array>;

/** What nobody has touched for so long is swept away. */
const KEPT_MS = 24 * 60 * 60 * 1_000;

/** Where uploads wait until they are whole and looked at. Nothing in it is ever served. */
export function spoolFolder(): string {
  return join(resolve(env().DATA_DIR), "uploads");
}

/** Makes a folder for uploads, for the server's own user alone. */
export async function spoolIn(name: string): Promise<string> {
  const folder = join(spoolFolder(), name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Writes a body to a file of at most `most` bytes, hands that to `work`, and removes it. Throws AppError. */
export async function spooling<T>(source: Source, most: number, work: (file: Spooled) => Promise<T>): Promise<T> {
  return withPassingFile(async (path) => {
    await writeBody(path, source, most);
    return work(await spooled(path));
  });
}

/** A place for a file, which is gone when `work` is done. */
export async function withPassingFile<T>(work: (path: string) => Promise<T>): Promise<T> {
  const path = join(await spoolIn("passing").catch(explainFullSpool), randomUUID());
  return work(path).finally(() => rm(path, { force: true }));
}

export async function writeBody(path: string, source: Source, most: number): Promise<void> {
  const to = createWriteStream(path, { flags: "wx", mode: 0o600 });
  await pipeline(source, atMost(most), to).catch(explainFullSpool);
}

/** A file that lies there already. */
export async function spooled(path: string): Promise<Spooled> {
  const [{ size }, hash] = await Promise.all([stat(path), hashFile(path)]);
  return { path, size, hash };
}

/** Refuses what the disk cannot hold anyway, before a byte of it is sent. */
export async function refuseWithoutRoom(size: number): Promise<void> {
  const { bavail, bsize } = await statfs(await spoolIn(""));
  if (size > bavail * bsize) throw noRoom();
}

/** Removes what nobody has touched for a day; answers how many files. */
export async function sweepSpool(now: Date): Promise<number> {
  const entries = await readdir(spoolFolder(), { recursive: true, withFileTypes: true }).catch(() => []);
  let removed = 0;
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const touched = await stat(path).then(({ mtime }) => mtime.getTime(), () => Number.POSITIVE_INFINITY); // biome-ignore format: one thought
    if (now.getTime() - touched <= KEPT_MS) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  // One that is still in use is not empty.
  for (const { parentPath, name } of entries.filter((each) => each.isDirectory()))
    await rmdir(join(parentPath, name)).catch(() => undefined);
  return removed;
}

/** Throws the refusal in place of a disk's "no space left". */
export function explainFullSpool(error: unknown): never {
  const { code } = error as { code?: string };
  throw code === "ENOSPC" || code === "EDQUOT" ? noRoom(error) : error;
}

/** Whether it is for want of room that something was not taken. */
export function isNoRoom(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code === "ENOSPC" || cause?.code === "EDQUOT";
}

function noRoom(cause: unknown = { code: "ENOSPC" }): AppError {
  return new AppError("unavailable", "There is no room left for files. Nothing was kept; tell an admin.", { cause });
}

function atMost(most: number) {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let length = 0;
    for await (const piece of source) {
      length += piece.byteLength;
      if (length > most)
        throw new AppError("too-large", `This file is larger than ${Math.floor(most / 1024 / 1024)} MB.`);
      yield piece;
    }
  };
}
