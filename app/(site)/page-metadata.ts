import type { Metadata } from "next";
import { type FeedFormat, type FeedSubject, feedPath } from "#lib/feeds/feed-of.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

type Page = { title: string; description: string; path: string; feed?: FeedSubject | null; turned?: boolean };

/** What search engines and shared links are told of an ordinary page. Later pages of a list are followed but not listed. */
export function pageMetadata(
  site: SiteFacts,
  { title, description, path, feed = null, turned = false }: Page,
): Metadata {
  return {
    title,
    description: description || undefined,
    alternates: { canonical: `/${path}`, types: feedTypes(site, feed) },
    openGraph: { title, description: description || undefined, url: `/${path}`, ...ofSite(site), type: "website" },
    ...(turned && { robots: { index: false, follow: true } }),
  };
}

export function ofSite(site: SiteFacts) {
  return { siteName: site.name, locale: site.language.replace("-", "_") };
}

/** The feeds of what the page is about, and the site's. */
export function feedTypes(site: SiteFacts, subject: FeedSubject | null = null) {
  const link = (format: FeedFormat) => [
    ...(subject ? [{ url: `/${feedPath(subject, format)}`, title: `${site.name}: ${subject.name}` }] : []),
    { url: `/${feedPath(null, format)}`, title: site.name },
  ];
  return {
    "application/rss+xml": link("rss"),
    "application/atom+xml": link("atom"),
    "application/feed+json": link("json"),
  };
}
