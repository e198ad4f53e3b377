import { eq, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { articles, previewLinks } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";

const { id, name, role, status } = people;

/** Links with their article and their maker, as many as fit the condition. */
export async function previewRows(on: Database, where: SQL) {
  return on
    .select({ link: previewLinks, article: articles, maker: { id, name, role, status } })
    .from(previewLinks)
    .innerJoin(articles, eq(articles.id, previewLinks.articleId))
    .leftJoin(people, eq(people.id, previewLinks.createdBy))
    .where(where);
}
export type PreviewRow = Awaited<ReturnType<typeof previewRows>>[number];
