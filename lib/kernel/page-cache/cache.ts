import { LRUCache } from "lru-cache";
import { createGenerations } from "#lib/kernel/page-cache/generations.ts";
import type { Page } from "#lib/kernel/page-cache/page.ts";
import { shared } from "#lib/kernel/shared.ts";

export type PageCache = ReturnType<typeof createPageCache>;

const MEGABYTE = 1024 * 1024;

/** The one cache of this process. The first caller decides its size in bytes. */
export function pageCache(maxBytes = 256 * MEGABYTE): PageCache {
  return shared("page-cache", () => createPageCache({ maxBytes }));
}

/** A byte-bounded LRU of finished pages with an index of their tags. `now` is in milliseconds. */
export function createPageCache({ maxBytes, now = Date.now }: { maxBytes: number; now?: () => number }) {
  const generations = createGenerations();
  const keysByTag = new Map<string, Set<string>>();
  const pages = new LRUCache<string, Page>({
    maxSize: maxBytes,
    sizeCalculation: (page) => page.size,
    dispose: unlink,
  });
  const counts = { stored: 0, refused: 0, purged: 0 };
  const listeners = new Set<(tags: readonly string[] | null) => void>();

  function unlink(page: Page, key: string): void {
    for (const tag of page.tags) {
      const keys = keysByTag.get(tag);
      if (keys?.delete(key) && keys.size === 0) keysByTag.delete(tag);
    }
  }

  function link(page: Page, key: string): void {
    for (const tag of page.tags) {
      const keys = keysByTag.get(tag);
      if (keys) keys.add(key);
      else keysByTag.set(tag, new Set([key]));
    }
  }

  return {
    /** The page under a canonical key, or undefined when there is none or its time is over. */
    get(key: string): Page | undefined {
      const page = pages.get(key);
      if (page === undefined || page.expires === Number.POSITIVE_INFINITY || page.expires > now()) return page;
      pages.delete(key);
      return undefined;
    },

    /** Keeps a page whose render began at generation `since`; false when a purge since then, or its size, forbids it. */
    set(key: string, page: Page, since: number): boolean {
      if (generations.purgedSince(page.tags, since)) {
        counts.refused += 1;
        return false;
      }
      pages.set(key, page);
      // The LRU drops a page larger than itself without a word; a tag must only lead to what is there.
      if (pages.peek(key) !== page) return false;
      link(page, key);
      counts.stored += 1;
      return true;
    },

    /** Counts purges. A render notes it before it reads anything. */
    generation: generations.current,

    /** Whether one of these tags was purged after a generation. */
    purgedSince: generations.purgedSince,

    /** Forgets every page that carries one of the tags and returns how many there were. Purging twice is harmless. */
    purge(tags: readonly string[]): number {
      generations.purge(tags);
      for (const tell of listeners) tell(tags);
      let count = 0;
      for (const tag of tags) {
        for (const key of [...(keysByTag.get(tag) ?? [])]) if (pages.delete(key)) count += 1;
      }
      counts.purged += count;
      return count;
    },

    /** Forgets every page and returns how many there were. */
    purgeAll(): number {
      generations.purgeAll();
      for (const tell of listeners) tell(null);
      const count = pages.size;
      pages.clear();
      keysByTag.clear();
      counts.purged += count;
      return count;
    },

    /** Tells of every purge before it returns: its tags, or null when everything is forgotten. Answers how to stop that. */
    onPurge(listener: (tags: readonly string[] | null) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    /** Sizes are in bytes; counts are since the process began. */
    stats() {
      return { pages: pages.size, bytes: pages.calculatedSize, maxBytes, tags: keysByTag.size, ...counts };
    },
  };
}
