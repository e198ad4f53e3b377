import { db } from "#db/client.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { deskArticle } from "./desk.ts";
import { type UsageWarning, usageWarningsOf } from "./usage.ts";

/** Of the draft as it is saved. Throws not-found for an article that the viewer may not see. */
export async function usageWarnings(viewer: Viewer, id: string, now: Date): Promise<UsageWarning[]> {
  const { content } = await deskArticle(viewer, id);
  return usageWarningsOf(db(), content, now);
}
