import type { PageCache } from "#lib/kernel/page-cache/cache.ts";
import { borrowPage } from "#lib/kernel/page-cache/compose.ts";
import type { Elsewhere } from "#lib/kernel/page-cache/elsewhere.ts";
import { finishPage, isMissing } from "#lib/kernel/page-cache/finish.ts";
import { createFind, type Find } from "#lib/kernel/page-cache/join.ts";
import type { Page } from "#lib/kernel/page-cache/page.ts";
import type { Captured, Render } from "#lib/kernel/page-cache/render.ts";

/** The ordinary page that stands for everything not found: the framework's own has an empty body without its scripts. */
export const MISSING = "/missing";

/** What a cache in front may keep without asking again. Ten seconds soften a burst, and a correction or a withdrawal is
 * seen that soon even where nobody wired purges by Surrogate-Key; whoever did can raise it there. */
const SHARED_SECONDS = 10;
const NOT_FOUND_MS = 10_000;
/** nginx takes 4 KB of response headers unless told otherwise. */
const LONGEST_SURROGATE_KEY = 2000;

type Reader = {
  cache: PageCache;
  render: Render;
  headers: [string, string][];
  elsewhere?: Elsewhere | undefined;
  now: () => number;
};

/** Finds reader pages. `seconds` is how long a page may be kept that no tag can purge. */
export function createReader({ cache, render, headers, elsewhere, now }: Reader): Find {
  const find = createFind(cache, async (key, since, seconds) => {
    const captured = await render(key);
    if (isMissing(captured, key)) return makeMissing(key, since, captured);
    const status = key === MISSING ? 404 : captured.status;
    const page = await finishPage(captured, status, [...cachingHeaders(captured), ...headers], elsewhere);
    if (isForPrograms(captured)) page.modified = now();
    if (captured.until !== undefined) page.expires = captured.until;
    if (seconds !== undefined) page.expires = Math.min(page.expires, now() + seconds * 1000);
    if (mayKeep(captured)) cache.set(key, page, since);
    return page;
  });

  async function makeMissing(key: string, since: number, captured: Captured): Promise<Page> {
    if (key === MISSING) throw new Error(`${MISSING} was itself not found`);
    const page = borrowPage(await find(MISSING), captured.tags, now() + NOT_FOUND_MS);
    cache.set(key, page, since);
    return page;
  }

  return find;
}

/** Browsers ask by tag. Readers of feeds, some of which know dates alone, come again and again. */
function isForPrograms({ headers }: Captured): boolean {
  return !String(headers["content-type"]).startsWith("text/html");
}

function mayKeep({ status, headers }: Captured): boolean {
  return (status === 200 || status === 301 || status === 308) && headers["set-cookie"] === undefined;
}

function cachingHeaders(captured: Captured): [string, string][] {
  if (!mayKeep(captured)) return [["Cache-Control", "no-store"]];
  // What has its version in its address says so itself.
  const own = String(captured.headers["cache-control"] ?? "");
  if (own.includes("immutable")) return [["Cache-Control", own]];
  const revalidate = "public, max-age=0, must-revalidate";
  const keys = [...captured.tags].map((tag) => tag.replace(/[^\x21-\x7e]/gu, encodeURIComponent)).join(" ");
  // Without all of its keys a page could not be purged from a cache in front, so that may not keep it.
  if (keys.length > LONGEST_SURROGATE_KEY) return [["Cache-Control", revalidate]];
  const caching: [string, string] = ["Cache-Control", `${revalidate}, s-maxage=${SHARED_SECONDS}`];
  return keys === "" ? [caching] : [caching, ["Surrogate-Key", keys]];
}
