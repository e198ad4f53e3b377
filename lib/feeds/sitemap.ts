import { element } from "./xml.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
const IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
/** As many as one page may name. */
const MOST_IMAGES = 1_000;

export type SitemapPage = { url: string; changedAt?: Date; images?: readonly string[] };
export type NewsPage = { url: string; title: string; language: string; publishedAt: Date };

/** Addresses are absolute. Google reads no priority and no frequency, so there are none. */
export function sitemap(pages: SitemapPage[]): string {
  const entries = pages.map(
    ({ url, changedAt, images = [] }) =>
      `<url>${element("loc", url)}${element("lastmod", changedAt?.toISOString() ?? "")}` +
      `${images.slice(0, MOST_IMAGES).map(image).join("")}</url>`,
  );
  return `${HEAD}<urlset xmlns="${SCHEMA}" xmlns:image="${IMAGE}">\n${entries.join("\n")}\n</urlset>\n`;
}

export function sitemapIndex(urls: string[]): string {
  const entries = urls.map((url) => `<sitemap>${element("loc", url)}</sitemap>`);
  return `${HEAD}<sitemapindex xmlns="${SCHEMA}">\n${entries.join("\n")}\n</sitemapindex>\n`;
}

/** For Google News, under the name of the publication. */
export function newsSitemap(publication: { name: string; language: string }, pages: NewsPage[]): string {
  const entries = pages.map(
    ({ url, title, language, publishedAt }) =>
      `<url>${element("loc", url)}<news:news><news:publication>${element("news:name", publication.name)}` +
      `${element("news:language", shortCode(language))}</news:publication>` +
      `${element("news:publication_date", publishedAt.toISOString())}${element("news:title", title)}</news:news></url>`,
  );
  return `${HEAD}<urlset xmlns="${SCHEMA}" xmlns:news="${NEWS}">\n${entries.join("\n")}\n</urlset>\n`;
}

function image(url: string): string {
  return `<image:image>${element("image:loc", url)}</image:image>`;
}

/** Two or three letters, and the two ways to write Chinese, which alone have more. */
function shortCode(language: string): string {
  const [code = "", ...rest] = language.toLowerCase().split("-");
  if (code !== "zh") return code;
  return rest.includes("hant") || rest.includes("tw") ? "zh-tw" : "zh-cn";
}
