import { addressPages } from "#lib/articles/published-addresses.ts";
import { publishedAuthorPages } from "#lib/authors/published.ts";
import { sitemapIndex } from "#lib/feeds/sitemap.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { publishedTopicPages } from "#lib/topics/published.ts";
import { xml } from "../file-response.ts";

export const dynamic = "force-dynamic";

/** Page 0 holds the front page, the sections, the series and the archive, `news` the last two days, the numbers all articles, oldest first. */
export async function GET(): Promise<Response> {
  const [{ url }, articles, topics, authors] = await Promise.all([
    publishedSite(),
    addressPages(),
    publishedTopicPages(),
    publishedAuthorPages(),
  ]);
  const names = [
    ...["0", "news"],
    ...topics.map((_, i) => `topics-${i + 1}`),
    ...authors.map((_, i) => `authors-${i + 1}`),
    ...articles.map((_, i) => String(i + 1)),
  ];
  return xml(sitemapIndex(names.map((name) => `${url}/sitemaps/${name}.xml`)));
}
