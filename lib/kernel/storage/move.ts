import { AppError, problemOf } from "#lib/kernel/errors.ts";
import type { Storage } from "./contract.ts";
import { hashOfStored } from "./source.ts";

/** `copied` files and their `bytes`; `known` were there already, the same; `gone` were removed while we were at it. */
export type Copied = { files: number; copied: number; known: number; gone: number; bytes: number };
type Told = (done: number, of: number) => void;
type Way = { from: Storage; to: Storage };

/** Small files cost a round trip each, so several travel at once. */
const AT_ONCE = 6;

/**
 * Copies every file that is not there yet, and reads each copy back to see that it is the same. May be broken off at
 * any moment and begun again: what is whole stays, and is not copied twice. Nothing is removed. Throws AppError.
 */
export async function copyFiles(way: Way, told: Told): Promise<Copied> {
  const names = await allNames(way.from);
  const sum: Copied = { files: names.length, copied: 0, known: 0, gone: 0, bytes: 0 };
  await each(names, told, async (name) => {
    const size = await copy(way, name).catch(ifGone);
    if (size === "gone") sum.gone += 1;
    else if (size === "known") sum.known += 1;
    else {
      sum.copied += 1;
      sum.bytes += size;
    }
  });
  return sum;
}

/** Removes the files that are in `to`, the same. The others stay, and their names are returned. */
export async function removeCopied({ from, to }: Way, told: Told): Promise<{ removed: number; kept: string[] }> {
  const kept: string[] = [];
  let removed = 0;
  await each(await allNames(from), told, async (name) => {
    const hash = await hashIn(from, name).catch(ifGone);
    if (hash === "gone") return;
    if ((await hashIn(to, name).catch(ifGone)) !== hash) {
      kept.push(name);
      return;
    }
    await from.remove(name);
    removed += 1;
  });
  return { removed, kept: kept.sort() };
}

async function copy({ from, to }: Way, name: string): Promise<number | "known"> {
  const { size } = await from.stat(name);
  const there = await to.stat(name).catch(ifGone);
  const sha256 = await hashIn(from, name);
  if (there !== "gone" && there.size === size && (await hashIn(to, name)) === sha256) return "known";
  const { body, size: coming } = await from.open(name);
  // A store that refuses may not have read it at all, and what is not read stays open.
  await to.put(name, { stream: body, size: coming, sha256 }).finally(() => body.destroy());
  if ((await hashOfStored(to, name)) === sha256) return coming;
  await to.remove(name);
  throw new AppError("conflict", `${name} did not arrive as it was sent. Nothing was removed; run the command again.`);
}

/** What the storage said of itself when it took the file, where it did: reading all of a bucket again costs money. */
async function hashIn(storage: Storage, name: string): Promise<string> {
  return (await storage.stat(name)).sha256 ?? (await hashOfStored(storage, name));
}

async function allNames(storage: Storage): Promise<string[]> {
  return [...(await storage.list("originals")), ...(await storage.list("public"))];
}

async function each(names: string[], told: Told, work: (name: string) => Promise<void>): Promise<void> {
  let next = 0;
  let done = 0;
  let failed = false;
  const one = async () => {
    while (next < names.length && !failed) {
      const name = names[next++] as string;
      await work(name).catch((error) => {
        failed = true;
        throw error;
      });
      told(++done, names.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

function ifGone(error: unknown): "gone" {
  if (problemOf(error).code === "not-found") return "gone";
  throw error;
}
