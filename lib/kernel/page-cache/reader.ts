import type { PageCache } from "#lib/kernel/page-cache/cache.ts";
import { borrowPage, composePage } from "#lib/kernel/page-cache/compose.ts";
import type { Elsewhere } from "#lib/kernel/page-cache/elsewhere.ts";
import { finishPage, isForGood, isMissing } from "#lib/kernel/page-cache/finish.ts";
import { type Instead, NO_OLD_ADDRESSES, noting, type OldAddresses } from "#lib/kernel/page-cache/instead.ts";
import { createFind } from "#lib/kernel/page-cache/join.ts";
import { NOTHING, type Page } from "#lib/kernel/page-cache/page.ts";
import type { Captured, Render } from "#lib/kernel/page-cache/render.ts";

/** The ordinary page that stands for everything not found: the framework's own has an empty body without its scripts. */
export const MISSING = "/missing";

/** Pages that say why there is nothing stand at the addresses where something was, and at none of their own. */
const GONE = /^\/missing\//;

/** What marks an embed (lib/content/nodes/embed.ts). */
const FRAMED = "data-frame=";

const OF_A_PLACE = /\?(?:after|before)=/;
const OF_A_VERSION = /\?v=/;

/** What a cache in front may keep without asking again. Ten seconds soften a burst, and a correction or a withdrawal is
 * seen that soon even where nobody wired purges by Surrogate-Key; whoever did can raise it there. */
const SHARED_SECONDS = 10;
const NOT_FOUND_MS = 10_000;
/** Whoever reads on in a list comes soon after another, or not at all. */
const TURNED_MS = 10 * 60_000;
/** nginx takes 4 KB of response headers unless told otherwise. */
const LONGEST_SURROGATE_KEY = 2000;

type Reader = {
  cache: PageCache;
  render: Render;
  /** For pages that are not kept, with slots of their own: however many ask for them, others find theirs. */
  renderOnce?: Render;
  headers: [string, string][];
  /** What pages carry instead that have something of another site to frame; none without. */
  framing?: [string, string][];
  elsewhere?: Elsewhere | undefined;
  old?: OldAddresses;
  now: () => number;
};

/** Finds reader pages: `find` by their key, `findOld` by the key of an old address with parameters. */
export function createReader(options: Reader) {
  const {
    cache,
    render,
    renderOnce = render,
    headers,
    framing = headers,
    elsewhere,
    old = NO_OLD_ADDRESSES,
    now,
  } = options;
  const find = createFind(cache, async (key, since, once) => {
    const captured = await (once ? renderOnce : render)(key);
    if (isMissing(captured, key) || GONE.test(key)) return makeMissing(key, since, captured);
    const status = key === MISSING ? 404 : captured.status;
    const own = captured.body.includes(FRAMED) ? framing : headers;
    const page = await finishPage(captured, status, [...cachingHeaders(captured), ...own], elsewhere);
    if (isForPrograms(captured)) page.modified = now();
    page.expires = Math.min(now() + captured.seconds * 1000, captured.until);
    if (OF_A_PLACE.test(key)) page.expires = Math.min(page.expires, now() + TURNED_MS);
    if (!once && mayKeep(captured) && isOfItsKey(captured, key)) cache.set(key, page, since);
    return page;
  });

  async function makeMissing(key: string, since: number, captured: Captured): Promise<Page> {
    if (key === MISSING) throw new Error(`${MISSING} was itself not found`);
    const tags = new Set(captured.tags);
    const [path = ""] = key.split("?");
    const instead = GONE.test(key) ? null : await noting(tags, () => old.of(path));
    if (!instead) return makeNothing(key, since, tags);
    // With the place in a list that is none, an old address could be kept under any number of keys.
    return makeInstead(key, since, instead, tags, key === path ? undefined : now() + NOT_FOUND_MS);
  }

  async function makeNothing(key: string, since: number, tags: Set<string>): Promise<Page> {
    const page = { ...borrowPage(await find(MISSING), tags, now() + NOT_FOUND_MS), mark: NOTHING };
    cache.set(key, page, since);
    return page;
  }

  async function makeInstead(
    key: string,
    since: number,
    instead: Instead,
    tags: Set<string>,
    expires = Number.POSITIVE_INFINITY,
  ): Promise<Page> {
    const page = { ...(await composeInstead(instead, tags)), mark: instead.mark, expires };
    cache.set(key, page, since);
    return page;
  }

  async function composeInstead(instead: Instead, tags: Set<string>): Promise<Page> {
    const { status } = instead;
    if ("location" in instead) {
      const location: [string, string] = ["Location", instead.location];
      const all = [...sharing(tags), ...headers, location];
      const type = "text/html; charset=utf-8";
      const page = await composePage({ status, type, body: Buffer.alloc(0), tags, headers: all });
      return { ...page, keepsQuery: instead.keepsQuery };
    }
    const captured = await render(instead.page);
    if (isMissing(captured, instead.page)) throw new Error(`${instead.page} says nothing of why there is nothing`);
    for (const each of captured.tags) tags.add(each);
    const all = [...sharing(tags), ...headers, ...instead.headers];
    return finishPage({ ...captured, tags }, status, all, elsewhere);
  }

  const findOld = createFind(cache, async (key, since) => {
    const tags = new Set<string>();
    const instead = await noting(tags, () => old.at(key));
    return instead ? makeInstead(key, since, instead, tags) : makeNothing(key, since, tags);
  });

  return { find, findOld };
}

/** Browsers ask by tag. Readers of feeds, some of which know dates alone, come again and again. */
function isForPrograms({ headers }: Captured): boolean {
  return !String(headers["content-type"]).startsWith("text/html");
}

function mayKeep({ status, headers }: Captured): boolean {
  return (status === 200 || status === 301 || status === 308) && headers["set-cookie"] === undefined;
}

/** Whether the parameter in a key made this of the page: under one that it ignores it could be kept any number of times. */
function isOfItsKey(captured: Captured, key: string): boolean {
  if (OF_A_PLACE.test(key)) return captured.turned;
  return !OF_A_VERSION.test(key) || isForGood(captured);
}

function cachingHeaders(captured: Captured): [string, string][] {
  if (!mayKeep(captured)) return [["Cache-Control", "no-store"]];
  if (isForGood(captured)) return [["Cache-Control", String(captured.headers["cache-control"])]];
  return sharing(captured.tags);
}

/** For how long a cache in front may keep what has these tags. */
function sharing(tags: Iterable<string>): [string, string][] {
  const revalidate = "public, max-age=0, must-revalidate";
  const keys = [...tags].map((tag) => tag.replace(/[^\x21-\x7e]/gu, encodeURIComponent)).join(" ");
  // Without all of its keys a page could not be purged from a cache in front, so that may not keep it.
  if (keys.length > LONGEST_SURROGATE_KEY) return [["Cache-Control", revalidate]];
  const caching: [string, string] = ["Cache-Control", `${revalidate}, s-maxage=${SHARED_SECONDS}`];
  return keys === "" ? [caching] : [caching, ["Surrogate-Key", keys]];
}
