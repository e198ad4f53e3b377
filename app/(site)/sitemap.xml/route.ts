import { addressPages } from "#lib/articles/published-addresses.ts";
import { sitemapIndex } from "#lib/feeds/sitemap.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { xml } from "../xml-response.ts";

export const dynamic = "force-dynamic";

/** Page 0 holds the front page, sections, topics and authors; the rest hold the articles, oldest first. */
export async function GET(): Promise<Response> {
  const [{ url }, pages] = await Promise.all([publishedSite(), addressPages()]);
  return xml(sitemapIndex([0, ...pages.map((_, i) => i + 1)].map((n) => `${url}/sitemaps/${n}.xml`)));
}
