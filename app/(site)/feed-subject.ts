import { publishedAuthor } from "#lib/authors/published.ts";
import { ownNameOf } from "#lib/content/language.ts";
import type { FeedSubject } from "#lib/feeds/feed-of.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { publishedSeries } from "#lib/series/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { publishedTopic } from "#lib/topics/published.ts";
import { frontLanguage, frontPath } from "#lib/translations/alternates.ts";

/** What can be followed at the address of a page (without the leading slash); null when there is nothing. */
export async function feedSubjectAt(path: string, sections: ReaderSection[]): Promise<FeedSubject | null> {
  const [, language] = /^in\/([a-z0-9-]+)$/.exec(path) ?? [];
  const front = language && ofLanguage(await publishedSite(), language);
  if (front) return front;
  const [, kind, slug = ""] = /^(topics|authors|series)\/([^/]+)$/.exec(path) ?? [];
  if (kind === "topics") return ofTopic(await publishedTopic(slug));
  if (kind === "authors") return ofAuthor(await publishedAuthor(slug));
  // A section may have been called so before there were any series.
  const serial = kind === "series" && ofSeries(await publishedSeries(slug));
  if (serial) return serial;
  return ofSection(sections.find((section) => section.path === path));
}

export function ofLanguage(site: SiteFacts, said: string): FeedSubject | null {
  const language = frontLanguage(site, said);
  if (!language) return null;
  const about = { name: ownNameOf(language), description: site.tagline, path: frontPath(language) };
  return { type: "language", id: language, ...about };
}

export function ofSection(section: ReaderSection | undefined): FeedSubject | null {
  return section ? { ...section, type: "section" } : null;
}

type Named = { id: string; name: string; slug: string };

export function ofTopic(topic: (Named & { description: string }) | null): FeedSubject | null {
  return topic && { ...topic, type: "topic", path: `topics/${topic.slug}` };
}

export function ofSeries(series: (Named & { description: string }) | null): FeedSubject | null {
  return series && { ...series, type: "series", path: `series/${series.slug}` };
}

export function ofAuthor(author: (Named & { bio: string }) | null): FeedSubject | null {
  return author && { ...author, type: "author", description: author.bio, path: `authors/${author.slug}` };
}
