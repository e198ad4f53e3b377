import type { PageCache } from "#lib/kernel/page-cache/cache.ts";
import type { Page } from "#lib/kernel/page-cache/page.ts";

/** `once`: not to be kept. */
export type Find = (key: string, once?: boolean) => Promise<Page>;

/** Finds a page by its key: in the cache, in a render under way, or by making it. */
export function createFind(
  cache: PageCache,
  make: (key: string, since: number, once?: boolean) => Promise<Page>,
): Find {
  const underWay = new Map<string, { since: number; page: Promise<Page> }>();

  return function find(key, once) {
    const kept = cache.get(key);
    if (kept) return Promise.resolve(kept);
    const since = cache.generation();
    const running = underWay.get(key);
    // A render that began before a purge may have read what was purged.
    if (running?.since === since) return running.page;
    const mine = { since, page: make(key, since, once).finally(forget) };
    underWay.set(key, mine);
    return mine.page;

    function forget(): void {
      if (underWay.get(key) === mine) underWay.delete(key);
    }
  };
}
