import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { events } from "#db/schema/events.ts";
import { canSee } from "#lib/articles/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { seesActivity } from "./policy.ts";
import { type ActivityWish, targetOf } from "./schema.ts";

/**
 * What somebody sees of the record, as conditions of which each row meets one: everything; or what is on record of an article
 * that they may write; or what they did themselves, and what was done about them. Throws not-found for an article out of reach.
 */
export async function visibleTo(viewer: Viewer, wish: ActivityWish): Promise<SQL[]> {
  if (seesActivity(viewer)) return [sql`1 = 1`];
  const target = targetOf(wish.on);
  if (target?.type === "article") {
    const { createdBy, assigneeId, sectionId } = articles;
    const [article] = await db()
      .select({ createdBy, assigneeId, sectionId })
      .from(articles)
      .where(eq(articles.id, target.id));
    if (!article || !canSee(viewer, article)) throw notFound("article");
    return [isAbout(target)];
  }
  return [eq(events.actorId, viewer.id), isAbout({ type: "person", id: viewer.id })];
}

export function isAbout({ type, id }: { type: string; id: string }): SQL {
  return and(eq(events.targetType, type), eq(events.targetId, id)) as SQL;
}

/** Pictures and documents were of two kinds before they came to lie in one library: their events still are. */
export function isAboutAny({ type, id }: { type: string; id: string }): SQL {
  return type === "media" ? (or(isAbout({ type, id }), isAbout({ type: "file", id })) as SQL) : isAbout({ type, id });
}
