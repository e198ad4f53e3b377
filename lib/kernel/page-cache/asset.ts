import type { PageCache } from "#lib/kernel/page-cache/cache.ts";
import { finishPage, isMissing } from "#lib/kernel/page-cache/finish.ts";
import { createFind, type Find } from "#lib/kernel/page-cache/join.ts";
import type { Page } from "#lib/kernel/page-cache/page.ts";
import type { Render } from "#lib/kernel/page-cache/render.ts";

export class NoSuchAsset extends Error {
  override name = "NoSuchAsset";
}

/** Finds built files and those of `public/`, compressed once and kept beside the pages. Rejects with NoSuchAsset. */
export function createAssets(cache: PageCache, render: Render, headers: [string, string][]): Find {
  return createFind(cache, async (path, since): Promise<Page> => {
    const captured = await render(path);
    if (isMissing(captured, path) || captured.status !== 200) throw new NoSuchAsset(path);
    const caching = String(captured.headers["cache-control"] ?? "public, max-age=0");
    const page = await finishPage(captured, 200, [["Cache-Control", caching], ...headers]);
    cache.set(path, page, since);
    return page;
  });
}
