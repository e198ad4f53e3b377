import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { type Topic, type TopicPage, topicPages } from "#db/schema/topics.ts";
import { type PickedBy, pickedBy } from "#lib/articles/picks.ts";
import { loadTopic } from "./rows.ts";

export function guideOf(id: string): PickedBy {
  return { role: "guide", type: "topic", id };
}

/** Null for a topic that nothing was written about yet. */
export async function pageOf(on: Database, id: string): Promise<TopicPage | null> {
  const [row] = await on.select().from(topicPages).where(eq(topicPages.topicId, id));
  return row ?? null;
}

/** Names what stands on the page: another name, and somebody has changed it. */
export function standOf(page: TopicPage | null, guide: readonly string[]): string {
  const { introduction = null, facts = [], timeline = [], involved = [] } = page ?? {};
  const lines = [
    facts.map(({ label, value }) => [label, value]),
    timeline.map(({ date, text, url }) => [date, text, url]),
    involved.map(({ name, role, url }) => [name, role, url]),
  ];
  return createHash("sha256")
    .update(JSON.stringify([introduction, lines, guide]))
    .digest("hex");
}

export type LoadedPage = Topic & { page: TopicPage | null; guide: string[] };

export async function loadTopicPage(tx: Transaction, of: { id: string }): Promise<LoadedPage> {
  return { ...(await loadTopic(tx, of)), page: await pageOf(tx, of.id), guide: await pickedBy(tx, guideOf(of.id)) };
}
