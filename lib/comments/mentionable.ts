import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { Article } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import { canSee } from "#lib/articles/policy.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { STAFF, viewerFor } from "#lib/people/viewers.ts";

export type Mentionable = { id: string; name: string };
type Owned = Pick<Article, "createdBy" | "sectionId" | "assigneeId">;

/** Those who may see an article and so can be named in what is said about it. */
export async function mentionable(on: Database, article: Owned): Promise<Mentionable[]> {
  const staff = await on.select(STAFF).from(people).where(eq(people.status, "active")).orderBy(asc(people.name));
  return seeing(on, article, staff);
}

/** Refuses to name somebody who would learn by it of an article that they may not see. */
export async function refuseStrangers(on: Database, article: Owned, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const staff = await on
    .select({ ...STAFF, status: people.status })
    .from(people)
    .where(inArray(people.id, [...ids]));
  const seers = new Set((await seeing(on, article, staff)).map(({ id }) => id));
  const known = staff.filter(({ status }) => status === "active");
  const stranger = known.find(({ id }) => !seers.has(id));
  if (stranger)
    throw unmentionable(`${stranger.name} may not see this article, so ${stranger.name} cannot be mentioned in it.`);
  if (known.length < ids.length) throw unmentionable("Somebody whom you mention is not with this newsroom any more.");
}

function unmentionable(message: string): AppError {
  return new AppError("invalid", message, { fields: { words: message } });
}

async function seeing(on: Database, article: Owned, staff: Parameters<typeof viewerFor>[1][]): Promise<Mentionable[]> {
  const seers: Mentionable[] = [];
  for (const each of staff)
    if (canSee(await viewerFor(on, each), article)) seers.push({ id: each.id, name: each.name });
  return seers;
}
