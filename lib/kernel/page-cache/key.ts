/** Which query parameters mean something on which reader paths; every other one is dropped before a page is looked up. */
export type Parameters = {
  at: RegExp;
  names: readonly string[];
  /** The one spelling of a value; empty for one that means nothing. */
  spelled?: (value: string) => string;
  /** Such a page is made for whoever asks and not kept: there is no end of them, and they would push out those that many read. */
  once?: true;
}[];

const OF_A_SEARCH = ["q", "section", "author", "topic", "kind", "language", "from", "to", "sort", "exact", "after"];

export const readerParameters: Parameters = [
  { at: /^\/search$/, names: OF_A_SEARCH, once: true },
  { at: /^\/oembed$/, names: ["url"], spelled: withoutQuery },
  { at: /^\/(?:look|styles\/[a-z-]+)\.css$/, names: ["v"] },
  // Files have no pages to turn.
  { at: /\.[a-z]+$/, names: [] },
  { at: /^\//, names: ["after", "before"], spelled: cursorOnly },
];

const LONGEST_TARGET = 4096;
const LONGEST_VALUE = 200;
const LONGEST_ADDRESS = 500;
const UNUSABLE = /[^\x21-\x7e]|[\\#]/;
/** A place in a list, as lib/articles/cursor.ts writes it. */
const CURSOR = /^[0-9a-z]{1,9}\.[\w-]{1,64}$/;
const HIDDEN = /[\p{Cc}/\\]/u;
const DOTS = /^(?:\.|%2e){1,2}$/i;
const READABLE = /%(?:40|3A|24|26|2B|2C|3B|3D)/g;

/** Splits a request target into its raw path and query; null when it is not one that a browser sends. */
export function splitTarget(target: string): { path: string; query: string } | null {
  if (target.charCodeAt(0) !== 47 || target.length > LONGEST_TARGET || UNUSABLE.test(target)) return null;
  const mark = target.indexOf("?");
  return mark < 0 ? { path: target, query: "" } : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

/** The one spelling of a path; null for dot segments, hidden slashes, control characters and broken encodings. */
export function canonicalPath(path: string): string | null {
  const segments: string[] = [];
  for (const raw of path.split("/")) {
    if (raw === "") continue;
    const segment = decoded(raw);
    if (segment === null) return null;
    segments.push(encodeURIComponent(segment).replace(READABLE, decodeURIComponent));
  }
  return `/${segments.join("/")}`;
}

/** The key of a page: its canonical path and those parameters that mean something there, in a fixed order. */
export function pageKey(path: string, query: string, parameters: Parameters): { key: string; once?: boolean } {
  const kind = parameters.find(({ at }) => at.test(path));
  if (query === "" || kind === undefined) return { key: path };
  const given = new URLSearchParams(query);
  const kept: string[] = [];
  for (const name of kind.names) {
    const raw = given.get(name)?.trim() ?? "";
    const value = kind.spelled?.(raw) ?? raw.slice(0, LONGEST_VALUE);
    if (value) kept.push(`${name}=${encodeURIComponent(value.toWellFormed())}`);
  }
  return kept.length === 0 ? { key: path } : { key: `${path}?${kept.join("&")}`, ...(kind.once && { once: true }) };
}

function cursorOnly(value: string): string {
  return CURSOR.test(value) ? value : "";
}

/** Whatever a link was sent with, it is the link to one page. */
function withoutQuery(address: string): string {
  if (address.length > LONGEST_ADDRESS || !/^https?:/i.test(address) || !URL.canParse(address)) return "";
  const { origin, pathname } = new URL(address);
  const path = canonicalPath(pathname);
  return path === null ? "" : origin + path;
}

function decoded(raw: string): string | null {
  try {
    const segment = decodeURIComponent(raw).normalize("NFC");
    // A second look for dots: %252e%252e becomes dangerous in whatever decodes once more.
    return DOTS.test(raw) || DOTS.test(segment) || HIDDEN.test(segment) ? null : segment;
  } catch {
    return null;
  }
}
