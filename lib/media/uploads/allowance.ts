import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "#lib/kernel/errors.ts";
import { refuseWithoutRoom, spoolFolder } from "#lib/kernel/spool/spool.ts";
import { megabytes } from "../megabytes.ts";
import { pathOf, uploadStore } from "./store.ts";

/** Uploads that one person may have begun and not finished, and their bytes; and those of all together. */
const MOST = { own: 50, ownBytes: 8 * 1024 ** 3, all: 1_000, allBytes: 64 * 1024 ** 3 };
/** One that stood still for so long makes way for its sender's next. */
const STALE_MS = 60 * 60 * 1_000;

type Waiting = { id: string; bytes: number; touched: number };

/** Refuses an upload of so many bytes when there are too many unfinished ones, or no room. Throws AppError. */
export async function allow(personId: string, size: number, now: Date): Promise<void> {
  await refuseWithoutRoom(size);
  const all = (await Promise.all((await foldersOf()).map(waitingOf))).flat();
  const isOwn = ({ id }: Waiting) => id.startsWith(`${personId}/`);
  const own = all.filter(isOwn);
  let count = own.length;
  let bytes = sum(own);
  for (const stale of own
    .filter(({ touched }) => now.getTime() - touched > STALE_MS)
    .sort((a, b) => a.touched - b.touched)) {
    if (count < MOST.own && bytes + size <= MOST.ownBytes) break;
    await uploadStore().discard(stale.id);
    count -= 1;
    bytes -= stale.bytes;
  }
  if (count >= MOST.own) throw tooMany(`You have begun ${MOST.own} uploads that are not finished.`);
  if (bytes + size > MOST.ownBytes)
    throw tooMany(`Your unfinished uploads would be more than ${megabytes(MOST.ownBytes)}.`);
  if (all.length >= MOST.all || sum(all) + size > MOST.allBytes) throw tooMany("Many files are arriving at once.");
}

function tooMany(says: string): AppError {
  return new AppError("too-many", `${says} Wait until some have arrived, or give some up.`);
}

function sum(waiting: Waiting[]): number {
  return waiting.reduce((bytes, each) => bytes + each.bytes, 0);
}

async function foldersOf(): Promise<string[]> {
  const entries = await readdir(spoolFolder(), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && PERSON.test(entry.name)).map(({ name }) => name);
}

const PERSON = /^[a-z0-9]{16}$/;

/** What has bytes here; what is finished left a note alone. Each counts as large as it says it will be. */
async function waitingOf(folder: string): Promise<Waiting[]> {
  const names = await readdir(join(spoolFolder(), folder)).catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => PERSON.test(name))
      .map(async (name): Promise<Waiting[]> => {
        const id = `${folder}/${name}`;
        const [file, note] = await Promise.all([stat(pathOf(id)).catch(() => null), uploadStore().configstore.get(id)]);
        if (!file) return [];
        // A kill between the two files of an upload leaves one that nobody can go on with.
        if (!note) {
          if (Date.now() - file.mtimeMs > STALE_MS) await rm(pathOf(id), { force: true });
          return [];
        }
        return [{ id, bytes: note.size ?? file.size, touched: file.mtimeMs }];
      }),
  );
  return found.flat();
}
