import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { withholdAll } from "#lib/revisions/withholding.ts";
import { leaveSearch } from "#lib/search/rows.ts";
import { staleMonths } from "./archive-rows.ts";
import { contentOf } from "./content.ts";
import { dropReferences, type Loaded, leaveRedirect } from "./rows.ts";
import { staleTags } from "./stale-tags.ts";

/** Takes an article away from readers. The draft, the revisions and the date of first publication stay. Answers what is stale. */
export async function goAway(tx: Transaction, { article, live }: Loaded, now: Date): Promise<string[]> {
  // Remembered now, so that the address leads to the article again should it come back elsewhere.
  if (article.path) await leaveRedirect(tx, article.id, article.path, now);
  await tx
    .update(articles)
    .set({ state: "withdrawn", liveRevisionId: null, path: null })
    .where(eq(articles.id, article.id));
  await withholdAll(tx, article.id, now);
  await dropReferences(tx, article.id, "live");
  await leaveSearch(tx, article.id);
  const publishedAt = article.publishedAt ?? now;
  const months = await staleMonths(tx, article.id, publishedAt);
  return [...(await staleTags(tx, article, [live && contentOf(live)], [article.path], publishedAt)), ...months];
}
