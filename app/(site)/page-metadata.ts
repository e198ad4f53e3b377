import type { Metadata } from "next";
import { feedPath } from "#lib/feeds/feed-of.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

type Page = { title: string; description: string; path: string; section?: ReaderSection; turned?: boolean };

/** What search engines and shared links are told of an ordinary page. Later pages of a list are followed but not listed. */
export function pageMetadata(site: SiteFacts, { title, description, path, section, turned = false }: Page): Metadata {
  return {
    title,
    description: description || undefined,
    alternates: { canonical: `/${path}`, types: feedTypes(site, section) },
    openGraph: { title, description: description || undefined, url: `/${path}`, ...ofSite(site), type: "website" },
    ...(turned && { robots: { index: false, follow: true } }),
  };
}

export function ofSite(site: SiteFacts) {
  return { siteName: site.name, locale: site.language.replace("-", "_") };
}

/** The site's feeds, and those of a section where the page belongs to one. */
export function feedTypes(site: SiteFacts, section?: ReaderSection) {
  const link = (format: "rss" | "atom") => [
    { url: `/${feedPath(null, format)}`, title: site.name },
    ...(section ? [{ url: `/${feedPath(section, format)}`, title: `${site.name}: ${section.name}` }] : []),
  ];
  return { "application/rss+xml": link("rss"), "application/atom+xml": link("atom") };
}
