import { and, desc, eq, gt, isNull, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { articles, previewLinks } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import { hashSecret } from "#lib/auth/secrets.ts";

const { id, name, role, status } = people;

/** Links with their article and their maker, the newest first. */
export async function previewRows(on: Database, where: SQL | undefined, atMost: number) {
  return on
    .select({ link: previewLinks, article: articles, maker: { id, name, role, status } })
    .from(previewLinks)
    .innerJoin(articles, eq(articles.id, previewLinks.articleId))
    .leftJoin(people, eq(people.id, previewLinks.createdBy))
    .where(where)
    .orderBy(desc(previewLinks.createdAt), desc(previewLinks.id))
    .limit(atMost);
}
export type PreviewRow = Awaited<ReturnType<typeof previewRows>>[number];

/** The link that a secret opens, whatever it is worth. */
export async function linkWith(on: Database, secret: string): Promise<PreviewRow | undefined> {
  return (await previewRows(on, eq(previewLinks.secretHash, hashSecret(secret)), 1))[0];
}

/** The links of an article that work at `now`, as far as their own dates say. */
export function workingLinks(articleId: string, now: Date): SQL | undefined {
  return and(eq(previewLinks.articleId, articleId), isNull(previewLinks.revokedAt), gt(previewLinks.expiresAt, now));
}
