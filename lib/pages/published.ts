import { and, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { POLICIES, type Policies } from "#lib/articles/structured-data.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { pathTag } from "#lib/tags.ts";

/** Which of the standing pages that say how the newsroom works are live. */
export async function publishedPolicies(): Promise<Policies> {
  const wanted = Object.keys(POLICIES);
  tag(...wanted.map(pathTag));
  const { path, form } = articles;
  const rows = await db()
    .select({ path })
    .from(articles)
    .where(and(inArray(path, wanted), eq(form, "page")));
  return Object.fromEntries(rows.map((row) => [row.path, row.path]));
}
