import { pageCache } from "#lib/kernel/page-cache/cache.ts";
import { noting } from "#lib/kernel/page-cache/instead.ts";
import { renderScope, tag } from "#lib/kernel/page-cache/scope.ts";

type Kept<T> = { value: T; tags: string[]; since: number };

/**
 * For what nearly every page reads and few acts change: while pages are rendered it is kept like a page, until one of the
 * tags that it notes is purged. Anybody else reads it anew each time. `read` may note tags and nothing more; what it returns
 * is shared, so nobody may change it.
 */
export function remembered<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: Kept<T> | null = null;

  return async function recall() {
    if (!renderScope.getStore()?.remembers) return read();
    const cache = pageCache();
    if (kept === null || cache.purgedSince(kept.tags, kept.since)) {
      const since = cache.generation();
      const tags = new Set<string>();
      const value = await noting(tags, read);
      kept = { value, tags: [...tags], since };
      tag(...tags);
      return value;
    }
    tag(...kept.tags);
    return kept.value;
  };
}
