import { canonicalPath } from "#lib/kernel/page-cache/key.ts";

// Addresses as the page cache spells them, and in small letters, in which they are compared: old servers did not mind.

const ELSEWHERE = /^https?:\/\/[^/?#]*/i;

/** A typed or pasted address split at its question mark. The host of a whole one and what follows `#` never reach a server. */
export function splitAddress(text: string): { path: string; query: string } {
  const [address = ""] = text.trim().replace(ELSEWHERE, "").split("#");
  const mark = address.indexOf("?");
  const path = (mark < 0 ? address : address.slice(0, mark)) || "/";
  return { path, query: mark < 0 ? "" : address.slice(mark + 1) };
}

/** The one spelling of a path that somebody typed, with or without percent signs; null when no browser asks for it. */
export function spelled(path: string): string | null {
  if (!path.startsWith("/")) return null;
  return canonicalPath(path.toWellFormed().replace(/[^\x21-\x7e]|[#?]/gu, encodeURIComponent));
}

/** A spelled path in small letters. */
export function folded(path: string): string {
  if (!/[A-Z%]/.test(path)) return path;
  const small = path.split("/").map((each) => encodeURIComponent(decodeURIComponent(each).toLowerCase()));
  return canonicalPath(small.join("/")) ?? path;
}

/** As people read it: letters instead of percent signs, except where they would mean something else. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** The path and all above it, longest first: where a prefix could stand. A longer address than any rule can have is cut. */
export function aboveAndAt(path: string, most = 20): string[] {
  const parts = path.split("/").filter(Boolean).slice(0, most);
  return parts.map((_, at) => `/${parts.slice(0, parts.length - at).join("/")}`);
}
