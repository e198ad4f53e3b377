import { and, desc, eq, exists, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { articles, previewLinks } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import { reviews } from "#db/schema/stages.ts";
import { hashSecret } from "#lib/auth/secrets.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { STAFF, viewerFor } from "#lib/people/viewers.ts";

/** Links with their article and their maker as a viewer of it, the newest first; null for who may not sign in any more. */
export async function previewRows(on: Database, where: SQL | undefined, atMost: number) {
  const ofLink = and(eq(reviews.articleId, previewLinks.articleId), eq(reviews.guestLinkId, previewLinks.id));
  const answers = exists(on.select({ id: reviews.id }).from(reviews).where(ofLink));
  const answered = sql<number>`CASE WHEN ${answers} THEN 1 ELSE 0 END`;
  const rows = await on
    .select({ link: previewLinks, article: articles, answered, maker: { ...STAFF, status: people.status } })
    .from(previewLinks)
    .innerJoin(articles, eq(articles.id, previewLinks.articleId))
    .leftJoin(people, eq(people.id, previewLinks.createdBy))
    .where(where)
    .orderBy(desc(previewLinks.createdAt), desc(previewLinks.id))
    .limit(atMost);
  const makers = new Map(rows.flatMap(({ maker }) => (maker ? [[maker.id, maker] as const] : [])));
  const viewers = new Map<string, Viewer>();
  for (const { status, ...staff } of makers.values())
    if (status === "active") viewers.set(staff.id, await viewerFor(on, staff));
  return rows.map(({ maker, answered, ...row }) => ({
    ...row,
    answered: Number(answered) === 1,
    by: maker?.name ?? null,
    maker: viewers.get(maker?.id ?? "") ?? null,
  }));
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
