/** First parts of an address that the product itself answers; a section at the top cannot be called so. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "admin", "api", "archive", "atom.xml", "authors", "corrections", "favicon.ico", "feed.xml", "feeds", "fonts", "healthz", "invitation",
  "media", "missing", "preview", "readyz", "reset", "robots.txt", "search", "setup", "sign-in", "sitemap.xml", "sitemaps", "topics", "_next",
]);
