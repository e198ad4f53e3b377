import { and, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { notices } from "#db/schema/notices.ts";
import { people } from "#db/schema/people.ts";
import { site } from "#db/schema/site.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { log } from "#lib/kernel/log.ts";
import { tellDue } from "./commands/tell-due.ts";
import { isDueSoon, isTold } from "./due.ts";

/** How often it is looked whether something becomes due. */
export const EVERY_MS = 60_000;

/** Tells people what is due within a day, each date once, and answers how many were told. */
export async function tellWhatIsDue(now: Date): Promise<number> {
  let told = 0;
  for (const id of await untold(now)) {
    try {
      if ((await tellDue({ id }, system(now))).told) told += 1;
    } catch (error) {
      // One story must not keep the others from being told.
      log().warn({ error, article: id }, "nobody could be told that a story is due");
    }
  }
  return told;
}

/** A look without a transaction: most turns find nothing. The command asks again. */
async function untold(now: Date): Promise<string[]> {
  const { id, assigneeId, dueAt } = articles;
  const due = await db()
    .select({ id, assigneeId, dueAt })
    .from(articles)
    .innerJoin(people, and(eq(people.id, articles.assigneeId), eq(people.status, "active")))
    .where(isDueSoon(now));
  if (due.length === 0) return [];
  const [{ timeZone: zone } = { timeZone: "UTC" }] = await db().select({ timeZone: site.timeZone }).from(site);
  const ids = due.map((story) => story.id);
  const rows = await db()
    .select()
    .from(notices)
    .where(and(inArray(notices.articleId, ids), inArray(notices.kind, ["due", "assigned"])));
  return due.flatMap((story) => {
    if (!story.assigneeId || !story.dueAt) return [];
    const ofStory = rows.filter(({ articleId }) => articleId === story.id);
    return isTold(ofStory, { assigneeId: story.assigneeId, dueAt: story.dueAt, zone }) ? [] : [story.id];
  });
}

function system(now: Date): Context {
  return { actor: { type: "system", job: "plan.tell-due" }, now, via: "job" };
}
