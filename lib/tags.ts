/**
 * The only spelling of a cache tag. A reader page notes the tags of all it shows (published.ts); a command names the tags
 * of all it changes. Tags go by id, so that a new slug cannot orphan a page.
 */
export const siteTag = "site";
/** Lists of the newest articles of the whole site: front page, feeds, sitemap. */
export const latestTag = "latest";
/** Everything that readers were told of changes: the corrections page and its feeds. */
export const correctionsTag = "corrections";
export const articleTag = (id: string) => `article:${id}`;
/** The section itself and every list of its articles. */
export const sectionTag = (id: string) => `section:${id}`;
/** The arrangement of the front page (`site`) or of a section's front, by the section's id. */
export const frontTag = (place: string) => `front:${place}`;
/** The tree: navigation and breadcrumbs. */
export const sectionsTag = "sections";
export const topicTag = (id: string) => `topic:${id}`;
/** What a series is called, and which articles are its parts. */
export const seriesTag = (id: string) => `series:${id}`;
/** The articles that first came out in a month of UTC, such as `2026-11`. */
export const archiveTag = (month: string) => `archive:${month}`;
/** In which months there is anything to read. */
export const archiveMonthsTag = "archive";
export const authorTag = (id: string) => `author:${id}`;
/** A file to download. */
export const fileTag = (id: string) => `file:${id}`;
export const mediaTag = (id: string) => `media:${id}`;
/** Whatever an address answers, also when that is "nothing here" or "moved". Without the leading slash. */
export const pathTag = (path: string) => `path:${path}`;
/** Whatever was answered after the rules about old addresses were asked, also when that is "nothing here". */
export const redirectsTag = "redirects";

/** What tags of one kind name: `namedIn(tags, "path")` are the addresses that an event made stale. */
export function namedIn(
  tags: readonly string[],
  kind: "path" | "article" | "section" | "topic" | "author" | "series",
): string[] {
  return tags.flatMap((tag) => (tag.startsWith(`${kind}:`) ? [tag.slice(kind.length + 1)] : []));
}
