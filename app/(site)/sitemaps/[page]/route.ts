import { monthPath } from "#components/site/destinations/month-words.ts";
import { addressesFrom, addressPages } from "#lib/articles/published-addresses.ts";
import { publishedMonths } from "#lib/articles/published-archive.ts";
import { publishedNews } from "#lib/articles/published-news.ts";
import { picturesByArticle } from "#lib/articles/published-pictures.ts";
import { publishedAuthorPages, publishedAuthorPaths } from "#lib/authors/published.ts";
import { newsSitemap, type SitemapPage, sitemap } from "#lib/feeds/sitemap.ts";
import { keepUntil } from "#lib/kernel/page-cache/scope.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSeriesPaths } from "#lib/series/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { publishedTopicPages, publishedTopicPaths } from "#lib/topics/published.ts";
import { frontsOf, hreflangs } from "#lib/translations/alternates.ts";
import { alternatesOf } from "#lib/translations/published.ts";
import { xml } from "../../file-response.ts";

export const dynamic = "force-dynamic";

/** Google takes nothing older. */
const NEWS_MS = 48 * 60 * 60 * 1_000;

export async function GET(_request: Request, { params }: { params: Promise<{ page: string }> }): Promise<Response> {
  const [, kind, number] = /^(news|0|topics-|authors-)?([1-9]\d{0,5})?\.xml$/.exec((await params).page) ?? [];
  if (kind === "news" && !number) return xml(await news());
  const pages =
    kind === "0" && !number ? await sectionPages() : number ? await PAGES[kind ?? ""]?.(Number(number)) : null;
  return pages ? xml(sitemap(pages)) : new Response(null, { status: 404 });
}

type Pages = SitemapPage[] | null;

/** Each kind of page by what its sitemaps are called, as the `n`th of them has it. */
const PAGES: Record<string, (n: number) => Promise<Pages>> = {
  "": articlePages,
  "topics-": async (n) => named((await publishedTopicPages())[n - 1], publishedTopicPaths),
  "authors-": async (n) => named((await publishedAuthorPages())[n - 1], publishedAuthorPaths),
};

async function sectionPages(): Promise<SitemapPage[]> {
  const [site, sections, series] = await Promise.all([publishedSite(), publishedSections(), publishedSeriesPaths()]);
  const months = (await publishedMonths(site.timeZone)).map(monthPath);
  const fronts = frontsOf(site);
  const alternates = absolute(hreflangs(fronts, site), site.url);
  const front = fronts.length > 0 ? fronts.map(({ path }) => path) : [""];
  const others = [...sections.map(({ path }) => path), ...series, "archive", ...months];
  return [
    ...front.map((path) => ({ url: `${site.url}/${path}`, alternates })),
    ...others.map((path) => ({ url: `${site.url}/${path}` })),
  ];
}

async function named(start: string | undefined, read: (from: string) => Promise<string[]>): Promise<Pages> {
  if (start === undefined) return null;
  const [{ url }, paths] = await Promise.all([publishedSite(), read(start)]);
  return paths.map((path) => ({ url: `${url}/${path}` }));
}

async function articlePages(n: number): Promise<Pages> {
  const start = (await addressPages())[n - 1];
  if (!start) return null;
  const [site, addresses] = await Promise.all([publishedSite(), addressesFrom(start)]);
  const { url } = site;
  const ids = addresses.map(({ id }) => id);
  const [pictures, alternates] = await Promise.all([picturesByArticle(ids), alternatesOf(ids)]);
  return addresses.map(({ id, path, changedAt }) => ({
    url: `${url}/${path}`,
    changedAt,
    images: pictures.get(id)?.map((picture) => new URL(picture, url).href) ?? [],
    alternates: absolute(hreflangs(alternates.get(id) ?? [], site), url),
  }));
}

function absolute(paths: Record<string, string>, url: string): Record<string, string> {
  return Object.fromEntries(Object.entries(paths).map(([language, path]) => [language, url + path]));
}

async function news(): Promise<string> {
  const [site, found] = await Promise.all([publishedSite(), publishedNews(new Date(Date.now() - NEWS_MS))]);
  const oldest = found.at(-1);
  // The clock changes this page too: it is kept until the first of its articles is too old for it.
  if (oldest) keepUntil(new Date(oldest.publishedAt.getTime() + NEWS_MS));
  return newsSitemap(
    site,
    found.map(({ path, ...facts }) => ({ ...facts, url: `${site.url}/${path}` })),
  );
}
