import { and, asc, eq, exists } from "drizzle-orm";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import { references } from "#db/schema/references.ts";
import type { AuthorKind } from "#db/vocabulary.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { authorTag, latestTag, pathTag } from "#lib/tags.ts";

export type ReaderAuthor = { id: string; kind: AuthorKind; name: string; slug: string; role: string; bio: string };

const { id, kind, name, slug, role, bio } = authors;

export async function publishedAuthor(wanted: string): Promise<ReaderAuthor | null> {
  tag(pathTag(`authors/${wanted}`));
  const [author] = await db().select({ id, kind, name, slug, role, bio }).from(authors).where(eq(slug, wanted));
  if (!author) return null;
  tag(authorTag(author.id));
  return author;
}

/** Where the pages of authors with something live are, for the sitemap. */
export async function publishedAuthorPaths(): Promise<string[]> {
  tag(latestTag);
  const used = and(eq(references.targetType, "author"), eq(references.targetId, id), eq(references.scope, "live"));
  const rows = await db()
    .select({ slug })
    .from(authors)
    .where(exists(db().select({ id: references.targetId }).from(references).where(used)))
    .orderBy(asc(slug));
  return rows.map((row) => `authors/${row.slug}`);
}
