import { LRUCache } from "lru-cache";
import type { Variant } from "#lib/kernel/page-cache/page.ts";

/** Together at most 16 MB beside the cache's own bound. */
const MOST_HOT = 512;
const LARGEST_BYTES = 32 * 1024;
const texts = new LRUCache<Variant, string>({ max: MOST_HOT });

/**
 * A body as node:http sends it fastest, to be written as latin1, which keeps every byte: head and text go out in one write,
 * where a buffer takes two (a tenth more answers a second; docs/performance.md). Only for what is asked for most.
 */
export function hotBody(variant: Variant): string | Buffer {
  if (variant.body.length > LARGEST_BYTES) return variant.body;
  const known = texts.get(variant);
  if (known !== undefined) return known;
  const text = variant.body.toString("latin1");
  texts.set(variant, text);
  return text;
}
