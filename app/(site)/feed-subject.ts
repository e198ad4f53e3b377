import { publishedAuthor } from "#lib/authors/published.ts";
import type { FeedSubject } from "#lib/feeds/feed-of.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { publishedTopic } from "#lib/topics/published.ts";

/** What can be followed at the address of a page (without the leading slash); null when there is nothing. */
export async function feedSubjectAt(path: string, sections: ReaderSection[]): Promise<FeedSubject | null> {
  const [, kind, slug = ""] = /^(topics|authors)\/([^/]+)$/.exec(path) ?? [];
  if (kind === "topics") return ofTopic(await publishedTopic(slug));
  if (kind === "authors") return ofAuthor(await publishedAuthor(slug));
  return ofSection(sections.find((section) => section.path === path));
}

export function ofSection(section: ReaderSection | undefined): FeedSubject | null {
  return section ? { ...section, type: "section" } : null;
}

type Named = { id: string; name: string; slug: string };

export function ofTopic(topic: (Named & { description: string }) | null): FeedSubject | null {
  return topic && { ...topic, type: "topic", path: `topics/${topic.slug}` };
}

export function ofAuthor(author: (Named & { bio: string }) | null): FeedSubject | null {
  return author && { ...author, type: "author", description: author.bio, path: `authors/${author.slug}` };
}
