import type { PageCache } from "#lib/kernel/page-cache/cache.ts";
import { finishPage, isMissing } from "#lib/kernel/page-cache/finish.ts";
import { createFind, type Find } from "#lib/kernel/page-cache/join.ts";
import type { Page } from "#lib/kernel/page-cache/page.ts";
import type { Captured, Render } from "#lib/kernel/page-cache/render.ts";
import { stylesIn } from "#lib/kernel/page-cache/styles.ts";

export class NoSuchAsset extends Error {
  override name = "NoSuchAsset";
}

type Assets = { cache: PageCache; render: Render; headers: [string, string][]; files: ReadonlySet<string> };

/** Finds built files and those of `public/`, compressed once and kept beside the pages. Rejects with NoSuchAsset. */
export function createAssets({ cache, render, headers, files }: Assets): Find {
  async function read(path: string): Promise<Captured> {
    const captured = await render(path);
    if (isMissing(captured, path) || captured.status !== 200) throw new NoSuchAsset(path);
    return captured;
  }

  async function readAll(paths: string[]): Promise<Captured> {
    const parts: Captured[] = [];
    for (const path of paths) parts.push(await read(path));
    return { ...(parts[0] as Captured), body: Buffer.concat(parts.map(({ body }) => body)) };
  }

  return createFind(cache, async (path, since): Promise<Page> => {
    const styles = stylesIn(path, files);
    const captured = await (styles ? readAll(styles) : read(path));
    const caching = String(captured.headers["cache-control"] ?? "public, max-age=0");
    const page = await finishPage(captured, 200, [["Cache-Control", caching], ...headers]);
    cache.set(path, page, since);
    return page;
  });
}
