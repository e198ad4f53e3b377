import { randomUUID } from "node:crypto";
import type { Stats } from "node:fs";
import {
  access,
  chmod,
  constants,
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
} from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { AppError, notFound } from "#lib/kernel/errors.ts";
import type { Facts, Part, Source, Storage } from "./contract.ts";
import { checkName } from "./names.ts";
import { piecesOf, sizeOf } from "./source.ts";

/** Files in a folder of this machine, readable by its owner alone. */
export function diskStorage(folder: string): Storage {
  const root = resolve(folder);
  return {
    kind: "disk",
    place: `the folder ${root}`,
    put: (name, source) => put(root, name, source).catch(explainFullDisk),
    read: (name) => find(root, name, (path) => readFile(path)),
    open: (name, part) => find(root, name, (path) => openPart(path, part)),
    stat: (name) => find(root, name, async (path) => factsOf(await stat(path))),
    exists: (name) => find(root, name, stat).then(() => true, ifMissing(false)),
    path: (name) => find(root, name, async (path) => path),
    remove: (name) => remove(root, name),
    list: (name) => list(root, name),
    address: () => null,
    check: () => check(root),
  };
}

async function put(root: string, name: string, source: Source): Promise<void> {
  const path = join(root, checkName(name));
  const folder = dirname(path);
  const created = await mkdir(folder, { recursive: true, mode: 0o700 });
  await refuseOutside(root, folder);
  // No name of ours has a tilde, so what a crash leaves behind is never taken for a file.
  const temporary = `${path}~${randomUUID()}`;
  try {
    await writeThrough(temporary, source);
    await rename(temporary, path);
    await syncFolders(folder, created ? dirname(created) : folder);
  } catch (error) {
    await rm(temporary, { force: true });
    await removeEmpty(root, folder);
    throw error;
  }
}

async function writeThrough(path: string, source: Source): Promise<void> {
  if ("path" in source) return copyThrough(source.path, path);
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(source instanceof Uint8Array ? source : piecesOf(source, await sizeOf(source)));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** By the system itself: not a byte passes through this process, whose garbage would hold everybody up. */
async function copyThrough(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await chmod(to, 0o600);
  const file = await open(to, "r+");
  await file.sync().finally(() => file.close());
}

/** A rename, and every new folder on the way, is only safe once the folder around it is on the disk. */
async function syncFolders(from: string, upTo: string): Promise<void> {
  for (let folder = from; ; folder = dirname(folder)) {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
    if (folder === upTo) return;
  }
}

async function openPart(path: string, part?: Part): ReturnType<Storage["open"]> {
  const file = await open(path);
  try {
    const facts = factsOf(await file.stat());
    return { ...facts, body: file.createReadStream(part && { start: part.from, end: part.to }) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Files are never written in place, so size and moment tell one content from another. */
function factsOf(found: Stats): Facts {
  if (!found.isFile()) throw notFound("file");
  const { size, mtime, mtimeMs } = found;
  return {
    size,
    tag: `"${size.toString(16)}-${Math.floor(mtimeMs * 1000).toString(16)}"`,
    modified: mtime,
    sha256: null,
  };
}

async function check(root: string): Promise<void> {
  try {
    await mkdir(root, { recursive: true, mode: 0o700 });
    await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new AppError("unavailable", `The folder for files cannot be written: ${(cause as Error).message}.`, {
      cause,
    });
  }
}

async function find<T>(root: string, name: string, use: (path: string) => Promise<T>): Promise<T> {
  const path = join(root, checkName(name));
  try {
    await refuseOutside(root, path);
    return await use(path);
  } catch (error) {
    throw isMissing(error) ? notFound("file") : error;
  }
}

async function remove(root: string, name: string): Promise<void> {
  const path = join(root, checkName(name));
  try {
    await refuseOutside(root, dirname(path));
  } catch (error) {
    return ifMissing(undefined)(error);
  }
  await rm(path, { force: true });
  await removeEmpty(root, dirname(path));
}

async function list(root: string, name: string): Promise<string[]> {
  const folder = join(root, checkName(name));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ifMissing([]));
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes("~"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Names cannot climb, but a link placed in the folder could: what counts is where the path really ends. */
async function refuseOutside(root: string, path: string): Promise<void> {
  const [realRoot, real] = await Promise.all([realpath(root), realpath(path)]);
  if (real !== realRoot && !real.startsWith(realRoot + sep))
    throw new Error("A storage name leads outside its folder.");
}

/** Takes emptied folders away, but not `public` or `originals`, where somebody else may just be writing. */
async function removeEmpty(root: string, from: string): Promise<void> {
  for (let folder = from; relative(root, folder).split(sep).length > 1; folder = dirname(folder)) {
    const gone = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!gone) return;
  }
}

function explainFullDisk(error: unknown): never {
  const { code } = error as { code?: string };
  if (code !== "ENOSPC" && code !== "EDQUOT") throw error;
  throw new AppError("unavailable", "There is no room left for files. Nothing was kept; tell an admin.", {
    cause: error,
  });
}

function ifMissing<T>(instead: T) {
  return (error: unknown): T => {
    if (isMissing(error) || (error instanceof AppError && error.code === "not-found")) return instead;
    throw error;
  };
}

function isMissing(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === "ENOENT" || code === "ENOTDIR";
}
