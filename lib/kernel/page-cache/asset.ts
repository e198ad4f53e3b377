import type { PageCache } from "#lib/kernel/page-cache/cache.ts";
import { composePage, keptForGood } from "#lib/kernel/page-cache/compose.ts";
import { isMissing } from "#lib/kernel/page-cache/finish.ts";
import { createFind, type Find } from "#lib/kernel/page-cache/join.ts";
import type { Page } from "#lib/kernel/page-cache/page.ts";
import type { Captured, Render } from "#lib/kernel/page-cache/render.ts";
import { isStrangeJoin, stylesIn } from "#lib/kernel/page-cache/styles.ts";
import { isOfVersion, withoutComments } from "#lib/kernel/page-cache/version.ts";

const LARGEST_WELL_PRESSED = 128 * 1024;

export class NoSuchAsset extends Error {
  override name = "NoSuchAsset";
}

type Assets = { cache: PageCache; render: Render; headers: [string, string][]; files: ReadonlySet<string> };

/** Finds built files and those of `public/`, compressed once and kept beside the pages. Rejects with NoSuchAsset. */
export function createAssets({ cache, render, headers, files }: Assets): Find {
  async function readOne(path: string): Promise<Captured> {
    const captured = await render(path);
    if (isMissing(captured, path) || captured.status !== 200) throw new NoSuchAsset(path);
    return captured;
  }

  async function readAll(paths: string[]): Promise<Captured> {
    const parts: Captured[] = [];
    for (const path of paths) parts.push(await readOne(path));
    return { ...(parts[0] as Captured), body: Buffer.concat(parts.map(({ body }) => body)) };
  }

  const find: Find = createFind(cache, async (key, since): Promise<Page> => {
    const [path = "", version] = key.split("?v=");
    const page = version === undefined ? await make(path) : keptForGood(await find(path));
    // An older page asks for a version that is gone: it gets what holds now, and asks again.
    if (version !== undefined && !isOfVersion(page.br.etag, version)) return find(path);
    if (!isStrangeJoin(path)) cache.set(key, page, since);
    return page;
  });

  async function make(path: string): Promise<Page> {
    const styles = stylesIn(path, files);
    const { headers: own, body: read, tags } = await (styles ? readAll(styles) : readOne(path));
    const body = isOwnScript(path) ? withoutComments(read) : read;
    const caching = String(own["cache-control"] ?? "public, max-age=0");
    const type = String(own["content-type"] ?? "application/octet-stream");
    // The desk's scripts are many and large; whoever opens it should not wait for them to be pressed.
    const isForReaders = isOwnScript(path) || !path.endsWith(".js");
    const quality = isForReaders && !isStrangeJoin(path) && body.length <= LARGEST_WELL_PRESSED ? 11 : 5;
    return composePage({ status: 200, type, body, tags, headers: [["Cache-Control", caching], ...headers], quality });
  }

  return find;
}

/** Of `public/`: what the framework built is small already. */
function isOwnScript(path: string): boolean {
  return path.endsWith(".js") && !path.startsWith("/_next/");
}
