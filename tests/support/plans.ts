import { eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { type Article, articles } from "#db/schema/articles.ts";

type Plan = Partial<
  Pick<Article, "plannedAt" | "dueAt" | "assigneeId" | "trashedAt" | "embargoUntil" | "workingTitle">
>;

/** What the desk has planned of an article, as if it had been set by hand. */
export async function isPlanned(id: string, plan: Plan): Promise<void> {
  await store().transaction((tx) => tx.update(articles).set(plan).where(eq(articles.id, id)));
}
