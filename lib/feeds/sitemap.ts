import { element } from "./xml.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Addresses are absolute. Google reads no priority and no frequency, so there are none. */
export function sitemap(pages: { url: string; changedAt?: Date }[]): string {
  const entries = pages.map(
    ({ url, changedAt }) => `<url>${element("loc", url)}${element("lastmod", changedAt?.toISOString() ?? "")}</url>`,
  );
  return `${HEAD}<urlset xmlns="${SCHEMA}">\n${entries.join("\n")}\n</urlset>\n`;
}

export function sitemapIndex(urls: string[]): string {
  const entries = urls.map((url) => `<sitemap>${element("loc", url)}</sitemap>`);
  return `${HEAD}<sitemapindex xmlns="${SCHEMA}">\n${entries.join("\n")}\n</sitemapindex>\n`;
}
