import { eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import { isLive } from "#lib/articles/lifecycle.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

/**
 * `coming`: not out yet; `scheduledAt` says when, where that is set. `gone`: in the trash, or not there any more. `hidden`:
 * readers cannot see it, nor can the viewer.
 */
export type PinnedStory = {
  id: string;
  title: string;
  state: "live" | "coming" | "withdrawn" | "gone" | "hidden";
  scheduledAt: Date | null;
};

/**
 * What the viewer may know of stories that somebody put on a front. What is out of their sight while readers cannot see it
 * has neither a title nor a time, and is only "not out": whether it is withdrawn or in the trash is not theirs to know.
 */
export async function pinnedStories(viewer: Viewer, ids: readonly string[]): Promise<PinnedStory[]> {
  const rows =
    ids.length === 0
      ? []
      : await db()
          .select({ article: articles, live: revisions.title, seen: visibleTo(viewer).mapWith(Boolean) })
          .from(articles)
          .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
          .where(inArray(articles.id, [...ids]));
  const found = new Map(rows.map((row) => [row.article.id, row]));
  return ids.map((id) => {
    const row = found.get(id);
    if (!row) return { id, title: "A story that was deleted", state: "gone", scheduledAt: null };
    const { state, title, scheduledAt, scheduledAct } = row.article;
    if (!row.seen)
      return {
        id,
        title: row.live ?? "A story that you may not see",
        state: row.live ? "live" : "hidden",
        scheduledAt: null,
      };
    const named = row.live ?? (title || "Without a title");
    return { id, title: named, state: stateOf(state), scheduledAt: scheduledAct === "publish" ? scheduledAt : null };
  });
}

function stateOf(state: Parameters<typeof isLive>[0]): PinnedStory["state"] {
  if (isLive(state)) return "live";
  if (state === "draft") return "coming";
  return state === "withdrawn" ? "withdrawn" : "gone";
}
