export type Encoding = "br" | "gzip" | "plain";

const MOST_REMEMBERED = 64;
const remembered = new Map<string, Encoding>();

/** The encoding to answer with: brotli where it is welcome, then gzip, else none. */
export function preferredEncoding(accept: string | undefined): Encoding {
  if (accept === undefined) return "plain";
  const known = remembered.get(accept);
  if (known !== undefined) return known;
  const encoding = choose(accept);
  // Browsers send a handful of spellings; the bound is for those who make them up.
  if (remembered.size < MOST_REMEMBERED && accept.length < 100) remembered.set(accept, encoding);
  return encoding;
}

/** Whether `If-None-Match` names this entity tag, by the weak comparison of RFC 9110. */
export function matchesEtag(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch.trim() === "*") return true;
  const opaque = withoutWeakness(etag);
  return ifNoneMatch.match(/(?:W\/)?"[^"]*"/g)?.some((each) => withoutWeakness(each) === opaque) ?? false;
}

/** Whether something made at `modified` (milliseconds since 1970) is no newer than `If-Modified-Since` says. */
export function wasMadeBy(modified: number, ifModifiedSince: string): boolean {
  const since = Date.parse(ifModifiedSince);
  return Number.isFinite(since) && Math.floor(modified / 1000) * 1000 <= since;
}

function choose(accept: string): Encoding {
  const weights = new Map(accept.toLowerCase().split(",").map(weighted));
  const welcome = (name: string) => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  return welcome("br") ? "br" : welcome("gzip") || welcome("x-gzip") ? "gzip" : "plain";
}

function weighted(item: string): [string, number] {
  const [name = "", ...parameters] = item.split(";").map((part) => part.trim());
  const weight = parameters.find((part) => part.startsWith("q="));
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
}

function withoutWeakness(etag: string): string {
  return etag.startsWith("W/") ? etag.slice(2) : etag;
}
