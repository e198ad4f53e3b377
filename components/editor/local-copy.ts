import type { Text } from "./text.ts";

/** Unsaved text as this browser keeps it, so that a crash or a failed save costs nothing. Times in milliseconds since 1970. */
export type LocalCopy = { key: string; version: number; at: number; text: Text };

const PREFIX = "standfirst.unsaved";
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/** One copy per article, version and tab: two tabs must not write over each other. */
export function localCopyKey(id: string, version: number, tab: string): string {
  return `${PREFIX}.${id}.${version}.${tab}`;
}

/** True when the browser took it; a full or forbidden storage must never stop somebody from writing. */
export function keepLocally(store: Storage, copy: LocalCopy): boolean {
  const { key, ...rest } = copy;
  try {
    store.setItem(key, JSON.stringify(rest));
    return true;
  } catch {
    return false;
  }
}

/** All copies of an article, the newest first. */
export function localCopies(store: Storage, id: string): LocalCopy[] {
  return keysOf(store, `${PREFIX}.${id}.`)
    .flatMap((key) => read(store, key) ?? [])
    .sort((a, b) => b.at - a.at);
}

export function forgetLocally(store: Storage, keys: readonly string[]): void {
  for (const key of keys) store.removeItem(key);
}

/** Copies that nobody came back for. */
export function forgetOldCopies(store: Storage, now: number): void {
  for (const key of keysOf(store, `${PREFIX}.`)) {
    const copy = read(store, key);
    if (!copy || now - copy.at > KEPT_FOR) store.removeItem(key);
  }
}

function keysOf(store: Storage, prefix: string): string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index) ?? "").filter((key) =>
    key.startsWith(prefix),
  );
}

function read(store: Storage, key: string): LocalCopy | undefined {
  try {
    const copy = JSON.parse(store.getItem(key) ?? "") as LocalCopy;
    return typeof copy.at === "number" && typeof copy.text?.body === "string" ? { ...copy, key } : undefined;
  } catch {
    return undefined;
  }
}
