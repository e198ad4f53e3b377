import { z } from "zod";
import { MAX_HREF_LENGTH } from "./limits.ts";

/** Where a link may lead: http, https, mailto, or a path of this site. */
export const Href = z
  .string()
  .refine(isSafeHref, "A link must begin with https://, http://, mailto: or a single / and hold no spaces.");

/** Browsers drop tabs and newlines and read `\` as `/`, so an address that holds any of them is refused, not cleaned. */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== "string" || href.length > MAX_HREF_LENGTH || /[\s\p{C}\\<>"`]/u.test(href)) return false;
  if (/^https?:\/\//i.test(href)) return isPlainWebAddress(href);
  return /^mailto:[^@?]+@[^@?]+/i.test(href) || /^\/(?!\/)/.test(href);
}

/** A safe link to a page of the web, with a scheme and a host. */
export function isWebHref(href: unknown): href is string {
  return isSafeHref(href) && /^https?:\/\//i.test(href);
}

/** The link that somebody means who types or pastes this, such as `example.org`; undefined when none is meant that is allowed. */
export function hrefFrom(typed: string): string | undefined {
  const trimmed = typed.trim();
  if (isSafeHref(trimmed)) return trimmed;
  if (/^[^\s/:@?#]+@[^\s/:@?#]+\.[^\s/:@?#]+$/.test(trimmed)) return safe(`mailto:${trimmed}`);
  if (/^https?:\/\//i.test(trimmed)) return webAddress(trimmed);
  return /^[^\s/:@?#]+\.[^\s/:@?#]+(?:[/?#:]|$)/.test(trimmed) ? webAddress(`https://${trimmed}`) : undefined;
}

/** The path that a site-relative link names, without query, fragment and closing slash; undefined for any other link. */
export function sitePath(href: string): string | undefined {
  if (!/^\/(?!\/)/.test(href)) return undefined;
  const path = href.replace(/[?#].*$/, "");
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

function isPlainWebAddress(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const { username, password } = new URL(href);
  // A name before the host is how a false address is dressed up as a known one.
  return username === "" && password === "";
}

/** Spaces and the like come out percent-encoded. */
function webAddress(address: string): string | undefined {
  return URL.canParse(address) ? safe(new URL(address).href) : undefined;
}

function safe(href: string): string | undefined {
  return isSafeHref(href) ? href : undefined;
}
