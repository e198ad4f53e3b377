import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Text } from "./text.ts";

/**
 * Unsaved text as this browser keeps it, so that a crash or a failed save costs nothing: one copy for each time that an
 * article is opened in a tab, with the version that it grew from. `by` is the person who wrote it. Times in milliseconds
 * since 1970.
 */
export type LocalCopy = {
  key: string;
  article: string;
  tab: string;
  version: number;
  by: string | null;
  at: number;
  text: Text;
};
/** A text that gave way to another and that the server did not take. It stays until somebody throws it away. */
export type SetAside = { key: string; article: string; label: string; at: number; text: Text };

interface Shelf extends DBSchema {
  copies: { key: string; value: LocalCopy; indexes: { article: string } };
  aside: { key: string; value: SetAside; indexes: { article: string } };
}
type Store = "copies" | "aside";

const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

let opening: Promise<IDBPDatabase<Shelf>> | undefined;

/** Rejects when the browser's storage is full, switched off or broken. */
export async function keepCopy(copy: LocalCopy): Promise<void> {
  await (await shelf()).put("copies", copy);
}

/** The copies of an article, the newest first. */
export async function copiesOf(article: string): Promise<LocalCopy[]> {
  return newest(await (await shelf()).getAllFromIndex("copies", "article", article));
}

export async function forgetCopies(keys: readonly string[]): Promise<void> {
  await forget("copies", keys);
}

export async function keepAside(text: SetAside): Promise<void> {
  await (await shelf()).put("aside", text);
}

export async function asideOf(article: string): Promise<SetAside[]> {
  return newest(await (await shelf()).getAllFromIndex("aside", "article", article));
}

export async function forgetAside(key: string): Promise<void> {
  await forget("aside", [key]);
}

/** Copies that nobody came back for. What was set aside stays. */
export async function sweepCopies(now: number): Promise<void> {
  const all = await (await shelf()).getAll("copies");
  await forgetCopies(all.filter(({ at }) => now - at > KEPT_FOR).map(({ key }) => key));
}

async function forget(store: Store, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const { store: open, done } = (await shelf()).transaction(store, "readwrite");
  await Promise.all([...keys.map((key) => open.delete(key)), done]);
}

function newest<T extends { at: number }>(texts: T[]): T[] {
  return texts.sort((a, b) => b.at - a.at);
}

/** Longer than opening takes; after a crash a browser's storage may not answer at all. Milliseconds. */
const PATIENCE_MS = 4_000;

/** One connection for the page, opened before it is needed; a lost one, or one that never came, is opened again. */
export function shelf(): Promise<IDBPDatabase<Shelf>> {
  opening ??= inTime(opened()).catch((error: unknown) => {
    again();
    throw error;
  });
  return opening;
}

/** Where storage is switched off the very asking may throw. */
async function opened(): Promise<IDBPDatabase<Shelf>> {
  return openDB<Shelf>("standfirst", 1, {
    upgrade(made) {
      made.createObjectStore("copies", { keyPath: "key" }).createIndex("article", "article");
      made.createObjectStore("aside", { keyPath: "key" }).createIndex("article", "article");
    },
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
    terminated: again,
  });
}

async function inTime(coming: Promise<IDBPDatabase<Shelf>>): Promise<IDBPDatabase<Shelf>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error("The storage of this browser does not answer."));
      // Another one may be open by the time that it comes.
      coming.then(
        (connection) => connection.close(),
        () => undefined,
      );
    }, PATIENCE_MS);
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}

function again(): void {
  opening = undefined;
}
