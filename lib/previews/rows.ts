import { and, desc, eq, gt, isNull, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { articles, previewLinks } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import { hashSecret } from "#lib/auth/secrets.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { STAFF, viewerFor } from "#lib/people/viewers.ts";

/** Links with their article and their maker as a viewer of it, the newest first; null for who may not sign in any more. */
export async function previewRows(on: Database, where: SQL | undefined, atMost: number) {
  const rows = await on
    .select({ link: previewLinks, article: articles, maker: { ...STAFF, status: people.status } })
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
  return rows.map(({ maker, ...row }) => ({
    ...row,
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
