import { element, emptyElement } from "./xml.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
const IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
const XHTML = "http://www.w3.org/1999/xhtml";
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
/** As many as one page may name. */
const MOST_IMAGES = 1_000;

/** `alternates`: the address of each language that the page is in, itself among them. */
export type SitemapPage = {
  url: string;
  changedAt?: Date;
  images?: readonly string[];
  alternates?: Readonly<Record<string, string>>;
};
export type NewsPage = { url: string; title: string; language: string; publishedAt: Date };

/** Addresses are absolute. Google reads no priority and no frequency, so there are none. */
export function sitemap(pages: SitemapPage[]): string {
  const entries = pages.map(
    ({ url, changedAt, images = [], alternates = {} }) =>
      `<url>${element("loc", url)}${element("lastmod", changedAt?.toISOString() ?? "")}` +
      `${Object.entries(alternates).map(alternate).join("")}` +
      `${images.slice(0, MOST_IMAGES).map(image).join("")}</url>`,
  );
  return `${HEAD}<urlset xmlns="${SCHEMA}" xmlns:image="${IMAGE}" xmlns:xhtml="${XHTML}">\n${entries.join("\n")}\n</urlset>\n`;
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

function alternate([language, url]: [string, string]): string {
  return emptyElement("xhtml:link", { rel: "alternate", hreflang: language, href: url });
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
