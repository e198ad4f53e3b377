import { and, asc, eq, exists, gte } from "drizzle-orm";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import { references } from "#db/schema/references.ts";
import type { AuthorKind } from "#db/vocabulary.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { pageStarts } from "#lib/kernel/page-starts.ts";
import { authorTag, latestTag, pathTag } from "#lib/tags.ts";

export type ReaderAuthor = { id: string; kind: AuthorKind; name: string; slug: string; role: string; bio: string };
/** `contact`: an e-mail address; empty for none. `links`: their pages elsewhere. */
export type AuthorProfile = ReaderAuthor & { contact: string; links: string[] };

const { id, kind, name, slug, role, bio, contact, links } = authors;

export async function publishedAuthor(wanted: string): Promise<AuthorProfile | null> {
  tag(pathTag(`authors/${wanted}`));
  const [author] = await db()
    .select({ id, kind, name, slug, role, bio, contact, links })
    .from(authors)
    .where(eq(slug, wanted));
  if (!author) return null;
  tag(authorTag(author.id));
  return { ...author, links: author.links ?? [] };
}

/** As many as one of their sitemaps holds. */
const IN_SITEMAP = 5_000;

/** The slugs with which the pages of authors with something live begin, for the sitemap. */
export async function publishedAuthorPages(size = IN_SITEMAP): Promise<string[]> {
  tag(latestTag);
  return pageStarts<string>(size, async (from, hop) => (await slugsFrom(from, hop, 1))[0]);
}

/** Where the pages of authors with something live are, from a slug on. */
export async function publishedAuthorPaths(from: string, size = IN_SITEMAP): Promise<string[]> {
  tag(latestTag);
  return (await slugsFrom(from, 0, size)).map((each) => `authors/${each}`);
}

async function slugsFrom(from: string | undefined, offset: number, limit: number): Promise<string[]> {
  const used = and(eq(references.targetType, "author"), eq(references.targetId, id), eq(references.scope, "live"));
  const isUsed = exists(db().select({ id: references.targetId }).from(references).where(used));
  const rows = await db()
    .select({ slug })
    .from(authors)
    .where(from === undefined ? isUsed : and(gte(slug, from), isUsed))
    .orderBy(asc(slug))
    .limit(limit)
    .offset(offset);
  return rows.map((row) => row.slug);
}
