import { count, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { site } from "#db/schema/site.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

/** `sample` counts the articles of the sample edition; null when the site shows its own. */
export type DeskSite = { name: string; language: string; timeZone: string; sample: { articles: number } | null };

/** What every room of the desk says of the site. */
export async function deskSite(_viewer: Viewer): Promise<DeskSite> {
  const [row] = await db().select().from(site).where(eq(site.id, 1));
  const { name = "Standfirst", language = "en", timeZone = "UTC", sample = false } = row ?? {};
  if (!sample) return { name, language, timeZone, sample: null };
  const [made] = await db().select({ articles: count() }).from(articles).where(eq(articles.sample, true));
  return { name, language, timeZone, sample: { articles: Number(made?.articles ?? 0) } };
}
