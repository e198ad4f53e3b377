import { addressesFrom, addressPages } from "#lib/articles/published-addresses.ts";
import { publishedAuthorPaths } from "#lib/authors/published.ts";
import { sitemap } from "#lib/feeds/sitemap.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { publishedTopicPaths } from "#lib/topics/published.ts";
import { xml } from "../../xml-response.ts";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ page: string }> }): Promise<Response> {
  const n = /^(0|[1-9]\d{0,5})\.xml$/.exec((await params).page)?.[1];
  const { url } = await publishedSite();
  if (n === "0") return xml(sitemap((await listAddresses()).map((path) => ({ url: `${url}/${path}` }))));
  const start = n && (await addressPages())[Number(n) - 1];
  if (!start) return new Response(null, { status: 404 });
  const addresses = await addressesFrom(start);
  return xml(sitemap(addresses.map(({ path, changedAt }) => ({ url: `${url}/${path}`, changedAt }))));
}

async function listAddresses(): Promise<string[]> {
  const [sections, topics, authors] = await Promise.all([
    publishedSections(),
    publishedTopicPaths(),
    publishedAuthorPaths(),
  ]);
  return ["", ...sections.map((section) => section.path), ...topics, ...authors];
}
