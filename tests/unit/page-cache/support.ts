import type { Page } from "#lib/kernel/page-cache/page.ts";
import type { Captured } from "#lib/kernel/page-cache/render.ts";
import { nothingNoted } from "#lib/kernel/page-cache/scope.ts";

/** A small page with these tags that costs the cache `size` bytes. */
export function aPage(tags: string[], size = 100): Page {
  const variant = { headers: [], notModified: [], etag: '"x"', body: Buffer.from("x") };
  const base = { status: 200, tags, expires: Number.POSITIVE_INFINITY, size, mark: null, keepsQuery: false };
  return { ...base, br: variant, gzip: variant, plain: variant };
}

/** What the framework answered, as it is captured. */
export function captured(body: string, tags: string[] = [], status = 200, headers: Captured["headers"] = {}): Captured {
  const type = { "content-type": "text/html; charset=utf-8" };
  return { ...nothingNoted(), status, headers: { ...type, ...headers }, body: Buffer.from(body), tags: new Set(tags) };
}

/** A promise that the test settles itself, and the signal that somebody asked for it. */
export function aGate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}
