import { promisify } from "node:util";
import { brotliCompress, gunzipSync, gzip, constants as zlib } from "node:zlib";
import type { Page, Variant } from "#lib/kernel/page-cache/page.ts";
import { fingerprintOf } from "#lib/kernel/page-cache/version.ts";

type Draft = {
  status: number;
  type: string;
  body: Buffer;
  tags: Iterable<string>;
  headers: [string, string][];
  mark?: string | null;
  /** Of brotli, 0 to 11. A page is made while somebody waits for it; a file only once. */
  quality?: number;
};

const SMALLEST_WORTH_COMPRESSING = 512;
const COMPRESSIBLE = /^text\/|json|xml|javascript|svg|wasm|manifest/;
const BOOKKEEPING_BYTES = 3000;
const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Makes the page that is kept and sent: compressed, with an entity tag per encoding and ready header pairs. */
export async function composePage(draft: Draft): Promise<Page> {
  const { status, type, body, tags, headers, mark = null, quality = 5 } = draft;
  const fingerprint = fingerprintOf(body);
  const variant = (bytes: Buffer, encoding: string) => makeVariant(bytes, encoding, type, fingerprint, headers);
  const base = { status, tags: [...tags], mark, keepsQuery: false, expires: Number.POSITIVE_INFINITY };
  if (body.length < SMALLEST_WORTH_COMPRESSING || !COMPRESSIBLE.test(type)) {
    const plain = variant(body, "");
    return { ...base, plain, br: plain, gzip: plain, size: body.length + BOOKKEEPING_BYTES };
  }
  const [br, gz] = await Promise.all([
    brotli(body, { params: { [zlib.BROTLI_PARAM_QUALITY]: quality, [zlib.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    deflate(body),
  ]);
  const size = br.length + gz.length + BOOKKEEPING_BYTES;
  return { ...base, plain: null, br: variant(br, "br"), gzip: variant(gz, "gzip"), size };
}

/** The same answer under another address for a while, sharing its bytes. `expires` is in milliseconds since 1970. */
export function borrowPage(page: Page, tags: Iterable<string>, expires: number): Page {
  return { ...page, tags: [...new Set([...page.tags, ...tags])], expires, size: BOOKKEEPING_BYTES };
}

/** The same redirect together with the query that somebody came with; made for them, not kept. */
export function withQuery(page: Page, query: string): Page {
  const { headers } = page.br;
  const location = headers[headers.indexOf("Location") + 1] as string;
  const [address = "", ...fragment] = location.split("#");
  const onward = [`${address}${address.includes("?") ? "&" : "?"}${query}`, ...fragment].join("#");
  const variant = { ...page.br, headers: replaceValue(headers, "Location", onward) };
  return { ...page, br: variant, gzip: variant, plain: variant };
}

/** The same answer for browsers to keep without asking again, sharing its bytes. */
export function keptForGood(page: Page): Page {
  const caching = "public, max-age=31536000, immutable";
  const kept = (variant: Variant): Variant => ({
    ...variant,
    headers: replaceValue(variant.headers, "Cache-Control", caching),
    notModified: replaceValue(variant.notModified, "Cache-Control", caching),
  });
  const { br, gzip, plain } = page;
  return { ...page, br: kept(br), gzip: kept(gzip), plain: plain && kept(plain), size: BOOKKEEPING_BYTES };
}

/** For the rare client that takes no compression: made for it, not kept. */
export function plainVariant(page: Page): Variant {
  if (page.plain) return page.plain;
  const body = gunzipSync(page.gzip.body);
  const { etag, headers, notModified } = page.gzip;
  const plainEtag = etag.replace("-gzip", "");
  const own = (pairs: string[]) => replaceValue(pairs, "ETag", plainEtag);
  return {
    body,
    etag: plainEtag,
    notModified: own(notModified),
    headers: replaceValue(own(without(headers, "Content-Encoding")), "Content-Length", String(body.length)),
  };
}

function makeVariant(bytes: Buffer, encoding: string, type: string, print: string, own: [string, string][]): Variant {
  const etag = encoding === "" ? `"${print}"` : `"${print}-${encoding}"`;
  const notModified = [["ETag", etag], ["Vary", "Accept-Encoding"], ...own].flat();
  const headers = ["Content-Type", type, "Content-Length", String(bytes.length)];
  if (encoding !== "") headers.push("Content-Encoding", encoding);
  return { etag, notModified, headers: [...headers, ...notModified], body: exactly(bytes) };
}

/** zlib's results pin 16 KB blocks each, which a bound in bytes would not see. */
function exactly(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

function without(pairs: string[], name: string): string[] {
  const at = pairs.indexOf(name);
  return at < 0 ? pairs : pairs.toSpliced(at, 2);
}

function replaceValue(pairs: string[], name: string, value: string): string[] {
  const at = pairs.indexOf(name);
  return at < 0 ? pairs : pairs.with(at + 1, value);
}
