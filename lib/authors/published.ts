import { asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import type { AuthorKind } from "#db/vocabulary.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { authorTag, pathTag } from "#lib/tags.ts";

export type ReaderAuthor = { id: string; kind: AuthorKind; name: string; slug: string; role: string; bio: string };

const { id, kind, name, slug, role, bio } = authors;

export async function publishedAuthor(wanted: string): Promise<ReaderAuthor | null> {
  tag(pathTag(`authors/${wanted}`));
  const [author] = await db().select({ id, kind, name, slug, role, bio }).from(authors).where(eq(slug, wanted));
  if (!author) return null;
  tag(authorTag(author.id));
  return author;
}

/** Where every author page is, for the sitemap. */
export async function publishedAuthorPaths(): Promise<string[]> {
  const rows = await db().select({ slug }).from(authors).orderBy(asc(slug));
  return rows.map((row) => `authors/${row.slug}`);
}
